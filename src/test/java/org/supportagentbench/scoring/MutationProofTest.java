package org.supportagentbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.conversation.Conversation;
import org.supportagentbench.conversation.Setting;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteReader;
import org.supportagentbench.transcript.Score;
import org.supportagentbench.transcript.Transcript;

/// The proof over all cases of the bundled suite: no finding on a reference conversation, and at
/// least 99 of 100 spoilt ones are caught. `-Dmutations.table=true` prints what was spoilt and what
/// was caught.
final class MutationProofTest {
  private static final double LEAST_CAUGHT = 0.99;

  private static final String PASSIVE =
      "the closing words are a passive or a promise (will be sent, is now tan) that could quote the"
          + " record; that the write is missing shows as unresolved";

  /// Mutations that the score does not have to show, as `mutation | case`, each with its reason.
  private static final Map<String, String> KNOWN = known();

  private static Map<String, String> known() {
    Map<String, String> known = new LinkedHashMap<>();
    for (String at :
        List.of(
            "must-escalate/unsupported_request/tan-instead-of-black-and-a-salon-in-reno",
            "routine/missing_item/annoyed-and-asks-for-something-extra",
            "routine/missing_item/garment-bag-not-in-the-carton",
            "routine/wrong_item/slip-of-a-stranger",
            "routine/wrong_item/suitcase-in-the-wrong-colour")) {
      known.put("drop the write, keep the words | " + at, PASSIVE);
    }
    return known;
  }

  private final Suite suite = SuiteReader.read(Path.of("suite", "northline"));
  private final Setting setting = Setting.of(suite);
  private final Scorer scorer = new Scorer(suite);

  private static List<Mutation> mutations() {
    return Stream.of(
            WriteMutations.all(), WordMutations.all(), HandoverMutations.all(), TrapMutations.all())
        .flatMap(List::stream)
        .toList();
  }

  private Transcript reference(CaseFile file) {
    return Conversation.hold(setting, file, Agents.open("builtin/reference", suite, file));
  }

  @Test
  void no_reference_conversation_has_a_finding() {
    List<String> found = new ArrayList<>();
    for (CaseFile file : suite.cases()) {
      scorer
          .score(file, reference(file))
          .findings()
          .forEach(finding -> found.add(file.id() + ": " + finding));
    }
    assertThat(found).isEmpty();
  }

  @Test
  void spoilt_conversations_are_caught() {
    Map<String, int[]> table = new LinkedHashMap<>();
    List<String> missed = new ArrayList<>();
    Set<String> listed = new TreeSet<>(KNOWN.keySet());
    List<CaseFile> cases = suite.cases();
    for (CaseFile file : cases) {
      Transcript reference = reference(file);
      Score before = scorer.score(file, reference);
      Subject subject = new Subject(suite, file, reference);
      for (Mutation mutation : mutations()) {
        Optional<Transcript> spoilt = mutation.spoil().apply(subject);
        if (spoilt.isPresent()) {
          int[] row = table.computeIfAbsent(mutation.name(), name -> new int[2]);
          row[1]++;
          if (mutation.seen().test(before, scorer.score(file, spoilt.get()))) {
            row[0]++;
          } else if (!listed.remove(mutation.name() + " | " + file.id())) {
            missed.add(mutation.name() + " | " + file.id());
          }
        }
      }
    }
    int total = table.values().stream().mapToInt(row -> row[1]).sum();
    int caught = table.values().stream().mapToInt(row -> row[0]).sum();
    assertThat(table).as("mutations that could be applied").hasSizeGreaterThan(40);
    assertThat((double) caught / total).as(table(table, missed)).isGreaterThan(LEAST_CAUGHT);
    assertThat(missed).as("missed and not listed with a reason").isEmpty();
    assertThat(listed).as("listed with a reason, and caught by now").isEmpty();
    if (Boolean.getBoolean("mutations.table")) {
      System.out.println(table(table, missed));
    }
  }

  private static String table(Map<String, int[]> table, List<String> missed) {
    StringBuilder text = new StringBuilder("caught / spoilt\n");
    table.forEach((name, row) -> text.append("%-45s %4d / %d%n".formatted(name, row[0], row[1])));
    missed.forEach(each -> text.append("missed: ").append(each).append('\n'));
    return text.toString();
  }
}
