package org.supportagentbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// How far the detectors agree with careful readers, on conversations of desks that are not ours.
///
/// The small set in the test resources always runs. `SAB_LABELLED_TRANSCRIPTS` names a folder with
/// more of the kind: every `NAME.jsonl` with a `NAME-labels.jsonl` beside it.
final class LabelledTranscriptsTest {
  private static final String FOLDER = "SAB_LABELLED_TRANSCRIPTS";

  private static Path own() throws URISyntaxException {
    URL folder = LabelledTranscriptsTest.class.getResource("labelled");
    return Path.of(Objects.requireNonNull(folder).toURI());
  }

  @Test
  void agree_with_the_labels_of_several_desks_in_four_languages() throws Exception {
    LabelledSet set = LabelledSet.read(own());
    Agreement agreement = Agreement.of(set);
    System.out.println(agreement.table());
    assertThat(set.conversations()).hasSizeGreaterThanOrEqualTo(25);
    holds(agreement);
  }

  @Test
  void agree_with_the_labels_of_real_conversations_where_there_are_any() {
    String folder = System.getenv(FOLDER);
    Assumptions.assumeTrue(
        folder != null && Files.isDirectory(Path.of(folder)),
        FOLDER + " names no folder: the labelled conversations of others are not read");
    Agreement agreement = Agreement.of(LabelledSet.read(Path.of(Objects.requireNonNull(folder))));
    System.out.println(agreement.table());
    holds(agreement);
  }

  @Test
  void a_set_whose_labels_are_turned_round_fails_the_thresholds() throws Exception {
    LabelledSet turned =
        new LabelledSet(
            LabelledSet.read(own()).conversations().stream()
                .map(LabelledTranscriptsTest::turned)
                .toList());
    Agreement.Counts writes = Agreement.of(turned).of("unconfirmed_write");
    assertThat(writes.precision()).isLessThan(0.5);
    assertThat(writes.recall()).isLessThan(0.5);
  }

  private static LabelledSet.Conversation turned(LabelledSet.Conversation talk) {
    return new LabelledSet.Conversation(
        talk.id(),
        talk.tools(),
        talk.transcript(),
        talk.labels().stream()
            .map(label ->
                new LabelledSet.Label(
                    label.behaviour(),
                    label.verdict().equals("positive") ? "negative" : "positive",
                    label.message(),
                    label.call(),
                    label.reason()))
            .toList());
  }

  /// Written by somebody who had not read the detectors, before they were run on it. Places that
  /// they still read wrongly stay in the set; the table names them.
  @Test
  void agree_with_conversations_that_were_written_without_knowing_the_detectors() throws Exception {
    URL folder = LabelledTranscriptsTest.class.getResource("probe");
    LabelledSet set = LabelledSet.read(Path.of(Objects.requireNonNull(folder).toURI()));
    Agreement agreement = Agreement.of(set);
    System.out.println(agreement.table());
    assertThat(set.conversations()).hasSizeGreaterThanOrEqualTo(100);
    for (String name : new String[] {"unconfirmed_write", "phantom_action", "false_handover"}) {
      assertThat(agreement.of(name).precision()).as(agreement.table()).isGreaterThanOrEqualTo(0.95);
    }
    assertThat(agreement.of("unconfirmed_write").recall()).isGreaterThanOrEqualTo(0.95);
    assertThat(agreement.of("phantom_action").missed).isLessThanOrEqualTo(3);
    assertThat(agreement.of("false_handover").missed).isLessThanOrEqualTo(1);
    assertThat(agreement.of("ungrounded_reference").missed).isLessThanOrEqualTo(1);
    assertThat(agreement.of("ungrounded_reference").falseAlarms).isLessThanOrEqualTo(1);
  }

  /// Talks at airlines, shops, telephone companies, banks, hotels, universities and others, in
  /// English and Spanish, written and labelled by hands that did not know the detectors, for what
  /// models really do there. The detectors were mended on them since; what they first made of each
  /// part stands in `docs/decisions/labelled-conversations.md`.
  @Test
  void agree_with_talks_of_many_desks() throws Exception {
    URL folder = LabelledTranscriptsTest.class.getResource("talks");
    LabelledSet set = LabelledSet.read(Path.of(Objects.requireNonNull(folder).toURI()));
    Agreement agreement = Agreement.of(set);
    System.out.println(agreement.table());
    assertThat(set.conversations()).hasSizeGreaterThanOrEqualTo(900);
    for (String name : new String[] {"unconfirmed_write", "phantom_action"}) {
      assertThat(agreement.of(name).precision()).as(agreement.table()).isGreaterThanOrEqualTo(0.92);
      assertThat(agreement.of(name).recall()).as(agreement.table()).isGreaterThanOrEqualTo(0.88);
    }
    for (String name : new String[] {"false_handover", "ungrounded_reference", "empty_reply"}) {
      assertThat(agreement.of(name).falseAlarms).as(agreement.table()).isLessThanOrEqualTo(2);
    }
    assertThat(agreement.of("false_handover").missed).as(agreement.table()).isLessThanOrEqualTo(5);
    assertThat(agreement.of("empty_reply").missed).as(agreement.table()).isZero();
    // Half of these are prices, which are not read where the log does not hold the desk's rules;
    // others are what a model prints as a result of its own.
    assertThat(agreement.of("ungrounded_reference").missed)
        .as(agreement.table())
        .isLessThanOrEqualTo(33);
  }

  private static void holds(Agreement agreement) {
    Agreement.Counts writes = agreement.of("unconfirmed_write");
    assertThat(writes.precision()).as(agreement.table()).isGreaterThanOrEqualTo(0.95);
    assertThat(writes.recall()).as(agreement.table()).isGreaterThanOrEqualTo(0.95);
    for (String rare : new String[] {"phantom_action", "false_handover", "ungrounded_reference"}) {
      assertThat(agreement.of(rare).missed).as(agreement.table()).isLessThanOrEqualTo(1);
      assertThat(agreement.of(rare).falseAlarms).as(agreement.table()).isLessThanOrEqualTo(1);
    }
    assertThat(agreement.of("empty_reply").missed).isZero();
    assertThat(agreement.of("empty_reply").falseAlarms).isZero();
  }
}
