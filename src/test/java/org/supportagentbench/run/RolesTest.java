package org.supportagentbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.conversation.Setting;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.ModelFailure;
import org.supportagentbench.model.PriceTable;
import org.supportagentbench.model.Usage;
import org.supportagentbench.report.ModelRun;
import org.supportagentbench.report.StoredModelRun;
import org.supportagentbench.report.TerminalBoard;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.results.Spending;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.testing.CustomerForTests;
import org.supportagentbench.testing.JudgeForTests;
import org.supportagentbench.transcript.ConversationClass;
import org.supportagentbench.transcript.Opinion;
import org.supportagentbench.transcript.Outcome;

/// Agent, customer and judge are models; each is asked once for each answer, counted and paid
/// apart.
final class RolesTest {
  private static final Suite SUITE = TinyRuns.suite();
  private static final Setting SETTING = Setting.of(SUITE);
  private static final Usage USAGE = new Usage(100, 20, 3, 10, OptionalLong.of(4));
  private static final PriceTable PRICES =
      (model, usage) ->
          model.startsWith("priced/")
              ? OptionalDouble.of(usage.output() * 0.01)
              : OptionalDouble.empty();

  @TempDir private Path folder;
  private RunStore store;
  private final AtomicInteger agentCalls = new AtomicInteger();
  private final AtomicInteger customerCalls = new AtomicInteger();
  private final AtomicInteger judgeCalls = new AtomicInteger();

  @BeforeEach
  void open() {
    store = RunStore.open(folder.resolve("runs.db"), TinyRuns.CLOCK);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void every_role_is_named_in_the_manifest_with_what_it_is_told() {
    RunEnd end = hold(cast(faithful(), honest()), false);

    assertThat(end.run().manifest().parameters())
        .containsEntry("customer", "priced/customer")
        .containsEntry("customer_temperature", "0.7")
        .containsEntry("judge", "priced/judge")
        .containsKeys("customer_prompts", "judge_prompts");
    assertThat(hold(Cast.alone(agent()), false).run().manifest().parameters())
        .containsEntry("customer", "scripted")
        .containsEntry("judge", "rules")
        .doesNotContainKeys("customer_prompts", "judge_prompts");
  }

  @Test
  void who_answered_by_the_providers_word_is_in_the_manifest_and_a_change_is_told() {
    ChatModel changing =
        request -> {
          String now = agentCalls.incrementAndGet() > 3 ? "m-2" : "m-1";
          ChatAnswer answer =
              Agents.open("builtin/polite", SUITE, SUITE.cases().getFirst()).answer(request);
          String raw = "{\"protocol\":\"p\",\"model\":\"%s\",\"item\":{}}".formatted(now);
          return new ChatAnswer(
              answer.text(), "", answer.calls(), answer.usage(), "stop", Optional.of(raw));
        };
    Contender agent = new Contender("priced/agent", Map.of(), false, _ -> changing);
    RunEnd end = hold(new Cast(agent, Optional.empty(), Optional.empty(), PRICES), false);

    assertThat(end.run().manifest().answering())
        .singleElement()
        .satisfies(who -> {
          assertThat(who.role() + " " + who.model()).isEqualTo("agent priced/agent");
          assertThat(who.returned()).containsExactly("m-1", "m-2");
          assertThat(who.prices()).containsKeys("input", "cache_read", "cache_write", "output");
        });
    ModelRun read = StoredModelRun.read(store.reader(), end.run(), false);
    assertThat(TerminalBoard.write("t@1", List.of(), List.of(read)))
        .contains("As agent, priced/agent was answered by more than one model: m-1, m-2.");
    assertThat(RunIdentity.of(end.run().manifest().with(List.of())).id(0))
        .isEqualTo(end.run().id());
  }

  @Test
  void what_a_conversation_costs_is_kept_apart_for_each_role() {
    RunEnd end = hold(cast(faithful(), honest()), false);

    Spending sum = Spending.NONE;
    for (StoredAttempt attempt : attempts(end)) {
      assertThat(attempt.opinion()).isPresent();
      sum = sum.plus(attempt.spending());
    }
    assertSpent(sum.agent(), agentCalls.get());
    assertSpent(sum.customer(), customerCalls.get());
    assertSpent(sum.judge(), judgeCalls.get());
    assertThat(sum.agent().unusable()).isZero();
    assertThat(sum.customer().unusable()).isBetween(1, customerCalls.get());
    assertThat(agentCalls).hasPositiveValue();
    assertThat(judgeCalls).hasPositiveValue();
  }

  @Test
  void an_unknown_price_or_usage_is_unknown_and_a_builtin_spends_nothing() {
    RoleModel free = role("unpriced/judge", JudgeForTests.honest(), judgeCalls);
    RoleModel silent = new RoleModel("priced/customer", Map.of(), _ -> CustomerForTests.faithful());
    Contender builtin =
        TinyRuns.contender("builtin/rules", f -> Agents.open("builtin/rules", SUITE, f));
    RunEnd end = hold(new Cast(builtin, Optional.of(silent), Optional.of(free), PRICES), false);

    assertThat(attempts(end))
        .allSatisfy(attempt -> {
          Spending spending = attempt.spending();
          assertThat(spending.agent()).isEqualTo(Spending.Part.NONE);
          assertThat(spending.judge().usd()).isEmpty();
          assertThat(spending.judge().tokens().output()).isPositive();
          assertThat(spending.customer().calls() == 0 || spending.customer().usd().isEmpty())
              .isTrue();
        });
  }

  @Test
  void a_run_that_is_stopped_again_and_again_asks_nobody_twice() {
    List<String> whole = texts(hold(cast(faithful(), honest()), true));
    int inAll = calls();
    agentCalls.set(0);
    customerCalls.set(0);
    judgeCalls.set(0);

    RunEnd end = null;
    for (int round = 1; end == null || !end.complete(); round++) {
      int most = round * 5;
      end =
          run(cast(faithful(), honest()))
              .hold(settings(end == null), _ -> {}, () -> calls() >= most);
    }
    assertThat(calls()).isEqualTo(inAll);
    assertThat(texts(end)).isEqualTo(whole);
  }

  @Test
  void a_judge_that_failed_is_asked_again_alone() {
    var down = new AtomicBoolean(true);
    ChatModel judge = JudgeForTests.honest();
    RoleModel flaky =
        new RoleModel(
            "priced/judge",
            Map.of(),
            _ ->
                request -> {
                  if (down.get()) {
                    throw new ModelFailure(ModelFailure.Kind.PROVIDER_ERROR, "500");
                  }
                  return judge.answer(request);
                });
    RunEnd first = hold(cast(faithful(), flaky), false);
    assertThat(first.complete()).isTrue();
    assertThat(store.reader().classes(first.run().id()))
        .isEqualTo(Map.of(ConversationClass.SCORED, 6));
    assertThat(opinions(first)).allMatch(o -> o.overall().failure().equals("provider_error: 500"));
    int asked = agentCalls.get() + customerCalls.get();

    down.set(false);
    RunEnd again = hold(cast(faithful(), flaky), false);
    assertThat(again.run().id()).isEqualTo(first.run().id());
    assertThat(opinions(again))
        .hasSize(6)
        .allMatch(o -> o.mark().equals(new Outcome.Measured(80, Outcome.Basis.JUDGE)));
    assertThat(agentCalls.get() + customerCalls.get()).isEqualTo(asked);
    assertThat(hold(cast(faithful(), flaky), false).run()).isEqualTo(again.run());
  }

  @Test
  void a_customer_that_breaks_its_card_is_voided_and_the_next_take_may_be_better() {
    var takes = new AtomicInteger();
    RoleModel slips =
        new RoleModel(
            "priced/customer",
            Map.of(),
            file -> {
              boolean bad =
                  file.id().equals("routine/damaged_item/torn-strap-photo-sent")
                      && takes.getAndIncrement() == 0;
              return CustomerForTests.faithful()
                  .wording((line, _) -> bad ? "How can I help you today?" : line);
            });
    RunEnd end = hold(cast(slips, honest()), false);
    String run = end.run().id();
    assertThat(store.reader().classes(run)).doesNotContainKey(ConversationClass.CUSTOMER_FAULT);
    List<String> reasons = new ArrayList<>();
    store
        .reader()
        .voided(
            run,
            (reason, attempt) -> {
              reasons.add(reason + " " + attempt.id().take());
              assertThat(attempt.opinion()).isEmpty();
              assertThat(attempt.spending().customer().unusable()).isGreaterThanOrEqualTo(2);
            });
    assertThat(reasons).contains("customer_fault 0");
  }

  @Test
  void each_take_has_a_seed_of_its_own_and_the_same_one_for_all_its_requests() {
    String broken = "routine/damaged_item/torn-strap-photo-sent";
    List<CustomerForTests> takes = new CopyOnWriteArrayList<>();
    RoleModel slips =
        new RoleModel(
            "priced/customer",
            Map.of(),
            file -> {
              boolean bad = file.id().equals(broken) && takes.isEmpty();
              CustomerForTests take =
                  CustomerForTests.faithful()
                      .wording((line, _) -> bad ? "How can I help you today?" : line);
              if (file.id().equals(broken)) {
                takes.add(take);
              }
              return take;
            });
    hold(cast(slips, honest()), false);
    List<OptionalInt> seeds = new ArrayList<>();
    for (CustomerForTests take : takes) {
      Set<OptionalInt> own = new HashSet<>();
      take.requests().forEach(request -> own.add(request.seed()));
      assertThat(own).hasSize(1);
      seeds.addAll(own);
    }
    assertThat(seeds)
        .hasSizeGreaterThan(1)
        .doesNotHaveDuplicates()
        .allMatch(OptionalInt::isPresent);
  }

  @Test
  void a_customer_whose_provider_fails_is_a_gap_and_not_a_score() {
    var down = new AtomicBoolean(true);
    RoleModel flaky =
        new RoleModel(
            "priced/customer",
            Map.of(),
            _ ->
                CustomerForTests.faithful()
                    .wording((line, _) -> {
                      if (down.get()) {
                        throw new ModelFailure(ModelFailure.Kind.PROVIDER_ERROR, "503");
                      }
                      return line;
                    }));
    RunEnd first = hold(cast(flaky, honest()), false);
    assertThat(store.reader().classes(first.run().id()))
        .containsKey(ConversationClass.PROVIDER_ERROR);
    assertThat(attempts(first))
        .filteredOn(a -> a.conversationClass() == ConversationClass.PROVIDER_ERROR)
        .allMatch(a -> a.opinion().isEmpty());
    int asked = agentCalls.get();

    down.set(false);
    RunEnd again = hold(cast(flaky, honest()), false);
    assertThat(store.reader().classes(again.run().id()))
        .doesNotContainKey(ConversationClass.PROVIDER_ERROR);
    RunEnd never = hold(cast(faithful(), honest()), true);
    assertThat(attempts(again))
        .extracting(StoredAttempt::transcriptText)
        .isEqualTo(attempts(never).stream().map(StoredAttempt::transcriptText).toList());
    assertThat(agentCalls.get()).isGreaterThan(asked);
  }

  private static RunSettings settings(boolean fresh) {
    return new RunSettings(CaseFilter.ALL, 1, 1, 2, fresh);
  }

  private Run run(Cast cast) {
    return new Run(store, SETTING, cast, TinyRuns.GRADING, TinyRuns.HARNESS);
  }

  private RunEnd hold(Cast cast, boolean fresh) {
    return run(cast).hold(settings(fresh), _ -> {}, () -> false);
  }

  private Cast cast(RoleModel customer, RoleModel judge) {
    return new Cast(agent(), Optional.of(customer), Optional.of(judge), PRICES);
  }

  private Contender agent() {
    Function<CaseFile, ChatModel> open =
        file -> used(Agents.open("builtin/reference", SUITE, file), agentCalls);
    return new Contender("priced/agent", Map.of(), false, open);
  }

  private RoleModel faithful() {
    RoleModel plain = role("priced/customer", CustomerForTests.faithful(), customerCalls);
    return new RoleModel(plain.name(), Map.of("temperature", "0.7"), plain.open());
  }

  private RoleModel honest() {
    return role("priced/judge", JudgeForTests.honest(), judgeCalls);
  }

  private static RoleModel role(String name, ChatModel model, AtomicInteger calls) {
    return new RoleModel(name, Map.of(), _ -> used(model, calls));
  }

  /// Counts the calls and tells what they used.
  private static ChatModel used(ChatModel model, AtomicInteger calls) {
    return request -> {
      calls.incrementAndGet();
      ChatAnswer a = model.answer(request);
      return new ChatAnswer(
          a.text(), a.reasoning(), a.calls(), Optional.of(USAGE), a.finish(), a.raw());
    };
  }

  private static void assertSpent(Spending.Part part, int calls) {
    assertThat(part.calls()).isEqualTo(calls);
    assertThat(part.tokens())
        .isEqualTo(
            new Spending.Tokens(100L * calls, 20L * calls, 3L * calls, 10L * calls, 4L * calls));
    assertThat(part.usd().orElseThrow()).isCloseTo(0.1 * calls, within(1e-9));
  }

  private int calls() {
    return agentCalls.get() + customerCalls.get() + judgeCalls.get();
  }

  private List<StoredAttempt> attempts(RunEnd end) {
    return TinyRuns.attempts(store, end.run().id());
  }

  private List<Opinion> opinions(RunEnd end) {
    return attempts(end).stream().flatMap(a -> a.opinion().stream()).toList();
  }

  /// All that was kept, but the run's name.
  private List<String> texts(@Nullable RunEnd end) {
    return end == null
        ? List.of()
        : attempts(end).stream()
            .map(a ->
                String.join(
                    "|",
                    a.id().caseId(),
                    a.scoreText(),
                    a.transcriptText(),
                    a.opinionText().orElse(""),
                    a.spendingText().orElse("")))
            .toList();
  }
}
