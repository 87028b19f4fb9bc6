package org.supportagentbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.conversation.Setting;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.ModelFailure;
import org.supportagentbench.model.PriceTable;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.testing.CustomerForTests;
import org.supportagentbench.testing.JudgeForTests;

/// What failed while a run was held fails again when it is replayed, in the same words and without
/// a call; what set a conversation aside does so too.
final class ReplayTest {
  private final Suite suite = TinyRuns.suite();
  private final AtomicInteger calls = new AtomicInteger();
  @TempDir private Path folder;

  private Replayed heldAndReplayed(ChatModel agent, ChatModel customer, ChatModel judge) {
    Contender contender = new Contender("test/agent", Map.of(), false, _ -> counted(agent));
    Cast cast = new Cast(contender, role(customer), role(judge), PriceTable.UNKNOWN);
    try (var store = RunStore.open(folder.resolve("runs.db"), TinyRuns.CLOCK)) {
      RunEnd end =
          new Run(store, Setting.of(suite), cast, TinyRuns.GRADING, TinyRuns.HARNESS)
              .hold(TinyRuns.settings(2, 4), _ -> {}, () -> false);
      assertThat(end.complete()).isTrue();
      int asked = calls.get();
      Replayed replayed = new Replay(store, Setting.of(suite), TinyRuns.GRADING).replay(end.run());
      assertThat(calls.get()).isEqualTo(asked);
      return replayed;
    }
  }

  private Optional<RoleModel> role(ChatModel model) {
    return Optional.of(new RoleModel("test/role", Map.of(), _ -> counted(model)));
  }

  private ChatModel counted(ChatModel model) {
    return request -> {
      calls.incrementAndGet();
      return model.answer(request);
    };
  }

  private ChatModel agent() {
    return request -> Agents.open("builtin/rules", suite, suite.cases().getFirst()).answer(request);
  }

  private static ChatModel failing(ModelFailure.Kind kind) {
    return _ -> {
      throw new ModelFailure(kind, "No answer: " + "x".repeat(300));
    };
  }

  @ParameterizedTest
  @EnumSource(
      value = ModelFailure.Kind.class,
      mode = Mode.EXCLUDE,
      names = {"BUDGET_STOP", "CANCELLED"})
  void an_agent_that_fails_in_the_midst_fails_there_again(ModelFailure.Kind kind) {
    ChatModel whole = agent();
    ChatModel broken =
        request ->
            request.messages().size() > 1 ? failing(kind).answer(request) : whole.answer(request);
    Replayed replayed =
        heldAndReplayed(broken, CustomerForTests.faithful(), JudgeForTests.honest());
    assertThat(replayed.differences()).isEmpty();
    assertThat(replayed.conversations()).isEqualTo(12);
  }

  @ParameterizedTest
  @EnumSource(
      value = ModelFailure.Kind.class,
      mode = Mode.EXCLUDE,
      names = {"BUDGET_STOP", "CANCELLED"})
  void a_customer_that_fails_fails_again_takes_that_were_set_aside_included(
      ModelFailure.Kind kind) {
    Replayed replayed = heldAndReplayed(agent(), failing(kind), JudgeForTests.honest());
    assertThat(replayed.differences()).isEmpty();
    // Four of the twelve end before the customer is asked.
    boolean setAside = kind != ModelFailure.Kind.PROVIDER_ERROR;
    assertThat(replayed.conversations()).isEqualTo(setAside ? 12 + 8 * Attempt.RETAKES : 12);
  }

  @ParameterizedTest
  @EnumSource(
      value = ModelFailure.Kind.class,
      mode = Mode.EXCLUDE,
      names = {"BUDGET_STOP", "CANCELLED"})
  void a_judge_that_fails_fails_again(ModelFailure.Kind kind) {
    Replayed replayed = heldAndReplayed(agent(), CustomerForTests.faithful(), failing(kind));
    assertThat(replayed.differences()).isEmpty();
    assertThat(replayed.conversations()).isEqualTo(12);
  }

  @Test
  void scores_of_other_rules_are_counted_and_not_compared() {
    try (var store = RunStore.open(folder.resolve("runs.db"), TinyRuns.CLOCK)) {
      Cast cast = Cast.alone(TinyRuns.builtin("builtin/rules", suite));
      RunEnd end =
          new Run(store, Setting.of(suite), cast, TinyRuns.GRADING, TinyRuns.HARNESS)
              .hold(TinyRuns.settings(1, 4), _ -> {}, () -> false);
      var other = new Grading("2", TinyRuns.GRADING.score());
      Replayed replayed = new Replay(store, Setting.of(suite), other).replay(end.run());
      assertThat(replayed.alike()).isTrue();
      assertThat(replayed.otherGrader()).isEqualTo(6);
    }
  }
}
