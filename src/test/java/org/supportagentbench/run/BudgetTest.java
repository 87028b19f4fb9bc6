package org.supportagentbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.conversation.Setting;
import org.supportagentbench.model.Budget;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.ModelFailure;
import org.supportagentbench.model.PriceTable;
import org.supportagentbench.model.Usage;
import org.supportagentbench.model.http.CallAttempt;
import org.supportagentbench.model.http.CallCounts;
import org.supportagentbench.model.http.Outcome;
import org.supportagentbench.results.CallTable;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.results.Spending;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.results.StoredRun;
import org.supportagentbench.results.Used;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.testing.JudgeForTests;

/// Every answer costs ten cents; a run ends where the money does.
final class BudgetTest {
  private static final Suite SUITE = TinyRuns.suite();
  private static final Setting SETTING = Setting.of(SUITE);
  private static final PriceTable PRICES =
      (model, usage) ->
          model.startsWith("priced/")
              ? OptionalDouble.of(usage.output() * 0.01)
              : OptionalDouble.empty();

  @TempDir private Path folder;
  private RunStore store;
  private final AtomicInteger calls = new AtomicInteger();

  @BeforeEach
  void open() {
    store = RunStore.open(folder.resolve("runs.db"), TinyRuns.CLOCK);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private ChatModel counted(ChatModel model, boolean metered) {
    return request -> {
      calls.incrementAndGet();
      ChatAnswer a = model.answer(request);
      Optional<Usage> usage =
          metered ? Optional.of(new Usage(7, 0, 0, 10, OptionalLong.empty())) : Optional.empty();
      return new ChatAnswer(a.text(), a.reasoning(), a.calls(), usage, a.finish(), a.raw());
    };
  }

  private Contender agent(String name, boolean metered) {
    return new Contender(
        name,
        Map.of(),
        false,
        file -> counted(Agents.open("builtin/reference", SUITE, file), metered));
  }

  private Cast cast(Budget budget) {
    var judge = new RoleModel("priced/judge", Map.of(), _ -> counted(JudgeForTests.honest(), true));
    return new Cast(
        agent("priced/agent", true), Optional.empty(), Optional.of(judge), PRICES, budget);
  }

  private RunEnd hold(Cast cast, int connections) {
    return new Run(store, SETTING, cast, TinyRuns.GRADING, TinyRuns.HARNESS)
        .hold(TinyRuns.settings(1, connections), _ -> {}, () -> false);
  }

  private int callsOfAWholeRun() {
    try (RunStore other = RunStore.open(folder.resolve("whole.db"), TinyRuns.CLOCK)) {
      new Run(other, SETTING, cast(Budget.unlimited()), TinyRuns.GRADING, TinyRuns.HARNESS)
          .hold(TinyRuns.settings(1, 1), _ -> {}, () -> false);
    }
    return calls.getAndSet(0);
  }

  @Test
  void one_at_a_time_the_last_call_is_the_one_that_reaches_the_limit() {
    Budget budget = Budget.of(1);
    RunEnd end = hold(cast(budget), 1);
    assertThat(end.run().state()).isEqualTo(StoredRun.State.BUDGET_STOP);
    assertThat(calls).hasValue(10);
    assertThat(budget.spent()).isCloseTo(1, within(1e-9));
    assertThat(budget.reason()).hasValue("1.0000 of 1.0000 USD are spent.");
    assertThat(end.run().held()).isBetween(1, 5);
    assertThat(TinyRuns.attempts(store, end.run().id()))
        .allMatch(attempt -> attempt.conversationClass().valid());
  }

  @Test
  void many_at_a_time_overshoot_by_the_calls_in_flight_at_most() {
    hold(cast(Budget.of(1)), 6);
    assertThat(calls.get()).isBetween(10, 10 + 5);
  }

  @Test
  void what_earlier_calls_have_cost_counts_and_a_higher_limit_goes_on() {
    int whole = callsOfAWholeRun();
    hold(cast(Budget.of(1)), 1);
    RunEnd same = hold(cast(Budget.of(1)), 1);
    assertThat(calls).hasValue(10);
    assertThat(same.run().state()).isEqualTo(StoredRun.State.BUDGET_STOP);

    RunEnd higher = hold(cast(Budget.of(1_000)), 1);
    assertThat(higher.run().id()).isEqualTo(same.run().id());
    assertThat(higher.run().state()).isEqualTo(StoredRun.State.FINISHED);
    assertThat(calls).hasValue(whole);
    assertThat(TinyRuns.attempts(store, higher.run().id()))
        .hasSize(6)
        .extracting(StoredAttempt::opinion)
        .allMatch(Optional::isPresent);
  }

  @Test
  void a_limit_that_is_not_reached_changes_nothing_but_counts() {
    int whole = callsOfAWholeRun();
    Budget budget = Budget.of(1_000);
    assertThat(hold(cast(budget), 2).complete()).isTrue();
    assertThat(budget.spent()).isCloseTo(0.1 * whole, within(1e-9));
    assertThat(budget.reason()).isEmpty();
  }

  @Test
  void an_answer_whose_cost_nobody_knows_ends_the_run_because_the_limit_cannot_be_kept() {
    Budget budget = Budget.of(1_000);
    Cast silent =
        new Cast(agent("priced/agent", false), Optional.empty(), Optional.empty(), PRICES, budget);
    assertThat(hold(silent, 1).run().state()).isEqualTo(StoredRun.State.BUDGET_STOP);
    assertThat(calls).hasValue(1);
    assertThat(budget.reason().orElse("")).contains("priced/agent", "not known");
  }

  @Test
  void a_refusal_that_was_billed_is_spent_money_and_stands_in_the_costs() {
    Usage billed = new Usage(7, 0, 0, 10, OptionalLong.empty());
    ChatModel refuses =
        _ -> {
          calls.incrementAndGet();
          throw new ModelFailure(ModelFailure.Kind.REFUSAL, "Refused.", Optional.of(billed));
        };
    Budget budget = Budget.of(0.3);
    Cast cast =
        new Cast(
            new Contender("priced/agent", Map.of(), false, _ -> refuses),
            Optional.empty(),
            Optional.empty(),
            PRICES,
            budget);
    RunEnd end = hold(cast, 1);
    assertThat(end.run().state()).isEqualTo(StoredRun.State.BUDGET_STOP);
    assertThat(calls).hasValue(3);
    assertThat(budget.spent()).isCloseTo(0.3, within(1e-9));
    assertThat(TinyRuns.attempts(store, end.run().id()))
        .hasSize(3)
        .extracting(StoredAttempt::spending)
        .allSatisfy(spending -> {
          assertThat(spending.agent().calls()).isEqualTo(1);
          assertThat(spending.agent().tokens().output()).isEqualTo(10);
          assertThat(spending.agent().usd()).hasValue(0.1);
        });
  }

  @Test
  void a_refusal_that_was_billed_by_an_earlier_call_of_the_command_counts_too() {
    Usage billed = new Usage(7, 0, 0, 10, OptionalLong.empty());
    var calls = new CallCounts();
    calls.accept(
        new CallAttempt(
            new CallAttempt.Asked("agent", "priced/agent"),
            1,
            Outcome.REFUSAL,
            200,
            Duration.ZERO,
            "",
            Optional.of(billed)));
    Cast before =
        new Cast(
            agent("priced/agent", true),
            Optional.empty(),
            Optional.empty(),
            PRICES,
            Budget.of(0.1),
            calls);
    String run = hold(before, 1).run().id();
    Map<String, Used> used = new CallTable(store.reader()).used(run);
    assertThat(used.get("agent")).isEqualTo(new Used(1, 0, new Spending.Tokens(14, 0, 0, 20, 0)));
  }

  @Test
  void a_builtin_agent_spends_nothing() {
    Budget budget = Budget.of(0.01);
    Cast builtin = Cast.alone(TinyRuns.builtin("builtin/rules", SUITE)).within(budget);
    assertThat(hold(builtin, 2).complete()).isTrue();
    assertThat(hold(builtin, 2).complete()).isTrue();
    assertThat(budget.spent()).isZero();
  }
}
