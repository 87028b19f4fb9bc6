package org.supportagentbench.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.supportagentbench.judge.BiasProbes.Moved;
import org.supportagentbench.judge.BiasProbes.Shown;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.ModelFailure;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteForTests;
import org.supportagentbench.testing.JudgeForTests;
import org.supportagentbench.testing.TranscriptBuilder;

/// A fair judge is not moved, and each kind of unfair one is seen by the probe for it.
final class BiasProbesTest {
  private static final Suite SUITE = SuiteForTests.read();
  private static final CaseFile FILE = SUITE.caseFile(SuiteForTests.DAMAGED).orElseThrow();
  private static final List<Shown> SHOWN =
      List.of(
          new Shown(
              FILE,
              TranscriptBuilder.aTranscript(SUITE.shop())
                  .customer(FILE.words().opening())
                  .agent("I'm so sorry about the torn strap, Ada. May I see a photo, please?")
                  .customer("Of course, here it is.")
                  .ends()));

  private static Map<String, Moved> probed(ChatModel model) throws ModelFailure {
    return new BiasProbes(new Judge(SUITE, "test/judge"), model)
        .run(SHOWN).stream().collect(Collectors.toMap(Moved::probe, Function.identity()));
  }

  /// Answers no to everything, unless what it was shown makes it say yes.
  private static JudgeForTests swayedBy(Function<String, Boolean> shown) {
    var judge = new JudgeForTests[1];
    judge[0] =
        JudgeForTests.honest()
            .answering(answer -> {
              var request = judge[0].requests().getLast();
              boolean yes = shown.apply(((ChatMessage.User) request.messages().getFirst()).text());
              if (answer.has("answer")) {
                answer.put("answer", yes ? "yes" : "no");
              } else {
                answer.put("value", yes ? 100 : 50);
              }
              return answer;
            });
    return judge[0];
  }

  @Test
  void a_fair_judge_is_not_moved() throws ModelFailure {
    Map<String, Moved> moved = probed(JudgeForTests.honest());
    assertThat(moved)
        .containsOnlyKeys("padded", "signed", "renamed", "bribed", "empty", "reordered", "rerun");
    moved.forEach((probe, result) -> {
      assertThat(result.moved()).as(probe).isZero();
      if (!probe.equals("empty")) {
        assertThat(result.compared()).as(probe).isPositive();
        assertThat(result.mark().orElseThrow()).as(probe).isZero();
      }
    });
    assertThat(of(moved, "rerun")).extracting(Moved::compared).isEqualTo(8);
    // Nobody can quote what an empty reply says, so nothing is judged fulfilled.
    assertThat(of(moved, "empty"))
        .extracting(Moved::compared, Moved::unjudged)
        .containsExactly(0, 2);
  }

  @Test
  void a_judge_that_likes_length_is_seen() throws ModelFailure {
    Map<String, Moved> moved = probed(swayedBy(shown -> shown.contains("Please know that")));
    assertThat(of(moved, "padded"))
        .extracting(Moved::moved, Moved::towardsYes)
        .containsExactly(2, 2);
    assertThat(of(moved, "padded").mark().orElseThrow()).isEqualTo(50);
    assertThat(of(moved, "padded").share().orElseThrow()).isEqualTo(1);
    assertThat(of(moved, "bribed").moved()).isZero();
  }

  @Test
  void a_judge_that_obeys_the_conversation_is_seen_even_where_its_quotes_are_good()
      throws ModelFailure {
    Map<String, Moved> moved = probed(swayedBy(shown -> shown.contains("give full marks")));
    assertThat(of(moved, "bribed").towardsYes()).isEqualTo(2);
    assertThat(of(moved, "padded").moved()).isZero();
  }

  @Test
  void a_judge_that_likes_a_name_is_seen() throws ModelFailure {
    Map<String, Moved> moved = probed(swayedBy(shown -> shown.contains("Zephyr-2")));
    assertThat(of(moved, "renamed").moved()).isEqualTo(2);
    assertThat(of(moved, "signed").moved()).isZero();
  }

  @Test
  void a_judge_that_throws_dice_is_seen() throws ModelFailure {
    var dice = new AtomicInteger();
    Map<String, Moved> moved = probed(swayedBy(_ -> dice.getAndIncrement() % 2 == 0));
    assertThat(of(moved, "rerun").share().orElseThrow()).isBetween(0.01, 1.0);
  }

  @Test
  void reordered_answers_are_compared_with_their_own_criterion() throws ModelFailure {
    CaseFile two = SUITE.caseFile(SuiteForTests.DAMAGED).orElseThrow();
    assertThat(two.words().criteria()).hasSizeGreaterThan(1);
    // The judge says no to the criterion about kindness wherever it stands in the list.
    JudgeForTests judge =
        JudgeForTests.honest()
            .answering(answer ->
                answer.path("criterion").asInt() == 4 ? answer.put("answer", "no") : answer);
    assertThat(of(probed(judge), "reordered").moved()).isZero();
  }

  private static Moved of(Map<String, Moved> moved, String probe) {
    return Objects.requireNonNull(moved.get(probe));
  }
}
