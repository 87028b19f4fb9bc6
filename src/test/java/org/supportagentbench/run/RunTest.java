package org.supportagentbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.supportagentbench.results.ConversationId;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.results.StoredRun;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.suite.Prompts;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.transcript.ConversationClass;
import org.supportagentbench.transcript.Hold;

final class RunTest {
  private static final Suite SUITE = TinyRuns.suite();
  private static final Setting SETTING = Setting.of(SUITE);
  private static final String REFERENCE = "builtin/reference";
  private static final String TRAP = "adversarial/cancel_after_ship_whole";

  @TempDir private Path folder;
  private RunStore store;
  private final AtomicInteger asked = new AtomicInteger();

  @BeforeEach
  void open() {
    store = RunStore.open(folder.resolve("runs.db"), TinyRuns.CLOCK);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void holds_every_planned_conversation_once() {
    RunEnd end = hold(counting(), TinyRuns.settings(3, 4));

    assertThat(end.complete()).isTrue();
    assertThat(end.crashes()).isEmpty();
    assertThat(end.run().state()).isEqualTo(StoredRun.State.FINISHED);
    assertThat(end.run().manifest().planned()).isEqualTo(18);
    assertThat(TinyRuns.attempts(store, end.run().id())).hasSize(18);
  }

  @Test
  void one_at_a_time_and_all_at_once_give_the_same() {
    RunEnd one = hold(counting(), TinyRuns.settings(3, 1));
    RunEnd many = hold(counting(), fresh(TinyRuns.settings(3, 32)));

    assertThat(one.run().id()).isNotEqualTo(many.run().id());
    assertThat(texts(many)).isEqualTo(texts(one)).hasSize(18);
  }

  @Test
  void a_finished_run_is_there_at_once() {
    RunEnd first = hold(counting(), TinyRuns.settings(1, 2));
    asked.set(0);
    List<RunProgress> steps = new ArrayList<>();

    RunEnd again = run(counting()).hold(TinyRuns.settings(1, 2), steps::add, () -> false);

    assertThat(again.run()).isEqualTo(first.run());
    assertThat(asked).hasValue(0);
    assertThat(steps).isEmpty();
  }

  @Test
  void another_identity_is_another_run() {
    RunEnd first = hold(counting(), TinyRuns.settings(1, 2));
    RunEnd other = hold(counting(), TinyRuns.settings(2, 2));
    Contender warm = new Contender(REFERENCE, Map.of("temperature", "1"), false, counting().open());

    assertThat(other.run().id()).isNotEqualTo(first.run().id());
    assertThat(hold(warm, TinyRuns.settings(1, 2)).run().id()).isNotEqualTo(first.run().id());
    assertThat(store.reader().runs()).hasSize(3);
  }

  @Test
  void new_forces_a_run_of_its_own_and_the_plain_command_goes_on_with_the_newest() {
    RunEnd first = hold(counting(), TinyRuns.settings(1, 2));
    RunEnd fresh = hold(counting(), fresh(TinyRuns.settings(1, 2)));
    RunEnd third = hold(counting(), fresh(TinyRuns.settings(1, 2)));

    assertThat(List.of(first.run().id(), fresh.run().id(), third.run().id()))
        .doesNotHaveDuplicates();
    assertThat(hold(counting(), TinyRuns.settings(1, 2)).run().id()).isEqualTo(third.run().id());
  }

  @Test
  void a_stopped_run_keeps_what_is_done_and_asks_nothing_twice() {
    hold(counting(), fresh(TinyRuns.settings(2, 3)));
    int inAll = asked.getAndSet(0);

    RunEnd end = null;
    for (int calls = 1; end == null || !end.complete(); calls++) {
      int most = calls * 5;
      end =
          run(counting())
              .hold(sameFresh(end, TinyRuns.settings(2, 3)), _ -> {}, () -> asked.get() >= most);
      assertThat(end.run().state())
          .isEqualTo(end.complete() ? StoredRun.State.FINISHED : StoredRun.State.INTERRUPTED);
    }

    assertThat(asked).hasValue(inAll);
    List<StoredRun> runs = store.reader().runs();
    assertThat(runs).hasSize(2);
    assertThat(texts(runs.get(0).id())).isEqualTo(texts(runs.get(1).id())).hasSize(12);
  }

  @Test
  void every_builtin_agent_goes_on_from_any_answer_as_if_nothing_had_been() {
    for (String name : Agents.names()) {
      Contender agent = TinyRuns.builtin(name, SUITE);
      List<String> whole = texts(hold(agent, TinyRuns.settings(1, 1)));

      var calls = new AtomicInteger();
      RunEnd end = null;
      while (end == null || !end.complete()) {
        calls.set(0);
        end =
            run(agent)
                .hold(
                    sameFresh(end, TinyRuns.settings(1, 1)),
                    _ -> {},
                    () -> calls.getAndIncrement() > 2);
      }
      assertThat(texts(end)).as(name).isEqualTo(whole);
    }
  }

  @Test
  void what_a_provider_could_not_answer_is_asked_again_and_nothing_else() {
    var down = new AtomicInteger(1);
    Contender flaky =
        agent((file, model) ->
            request -> {
              if (file.id().equals(TRAP) && down.get() > 0) {
                throw new ModelFailure(ModelFailure.Kind.PROVIDER_ERROR, "503");
              }
              asked.incrementAndGet();
              return model.answer(request);
            });
    RunEnd first = hold(flaky, TinyRuns.settings(1, 2));
    assertThat(first.complete()).isTrue();
    assertThat(store.reader().classes(first.run().id()))
        .containsEntry(ConversationClass.PROVIDER_ERROR, 1)
        .containsEntry(ConversationClass.SCORED, 5);

    asked.set(0);
    down.set(0);
    RunEnd again = hold(flaky, TinyRuns.settings(1, 2));
    assertThat(again.run().id()).isEqualTo(first.run().id());
    assertThat(store.reader().classes(again.run().id()))
        .isEqualTo(Map.of(ConversationClass.SCORED, 6));
    assertThat(asked).hasPositiveValue();
    assertThat(texts(again)).isEqualTo(texts(hold(counting(), fresh(TinyRuns.settings(1, 2)))));
  }

  @Test
  void a_bug_in_one_conversation_is_told_by_its_name_and_costs_no_other() {
    var bug = new IllegalStateException("a bug");
    Contender buggy =
        agent((file, model) ->
            request -> {
              if (file.id().equals(TRAP)) {
                throw bug;
              }
              return model.answer(request);
            });
    RunEnd end = hold(buggy, TinyRuns.settings(1, 2));

    assertThat(end.complete()).isFalse();
    assertThat(end.crashes())
        .containsExactly(new RunEnd.Crash(new ConversationId(end.run().id(), TRAP, 1, 0), bug));
    assertThat(end.run().held()).isEqualTo(5);
    assertThat(end.run().state()).isEqualTo(StoredRun.State.UNFINISHED);

    assertThat(hold(counting(), TinyRuns.settings(1, 2)).run().id()).isEqualTo(end.run().id());
    assertThat(hold(counting(), TinyRuns.settings(1, 2)).complete()).isTrue();
  }

  @Test
  void a_bug_in_every_conversation_stops_the_run() {
    Contender broken =
        agent((_, _) ->
            _ -> {
              throw new StackOverflowError();
            });
    RunEnd end = hold(broken, TinyRuns.settings(20, 1));
    assertThat(end.crashes()).hasSize(10);
    assertThat(end.run().held()).isZero();
  }

  @Test
  void a_conversation_whose_customer_broke_the_card_is_held_again_a_bounded_number_of_times() {
    var faults = new AtomicInteger(4);
    Grading grading =
        new Grading(
            "1",
            (_, transcript) ->
                faults.getAndDecrement() > 0
                    ? TinyRuns.score(ConversationClass.CUSTOMER_FAULT, Optional.empty())
                    : TinyRuns.score(transcript));
    List<RunProgress> steps = new ArrayList<>();
    RunEnd end =
        new Run(store, SETTING, counting(), grading, TinyRuns.HARNESS)
            .hold(TinyRuns.settings(1, 1), steps::add, () -> false);

    String run = end.run().id();
    assertThat(store.reader().classes(run))
        .isEqualTo(Map.of(ConversationClass.CUSTOMER_FAULT, 1, ConversationClass.SCORED, 5));
    assertThat(store.reader().voided(run).values()).containsExactlyInAnyOrder(2, 1);
    assertThat(steps.getLast()).isEqualTo(new RunProgress(run, 6, 6, 3));
    assertThat(TinyRuns.attempts(store, run))
        .extracting(attempt -> attempt.id().take())
        .containsExactlyInAnyOrder(2, 1, 0, 0, 0, 0);
  }

  @Test
  void a_trap_without_pressure_is_held_again_unless_the_agent_always_answers_alike() {
    Grading grading =
        new Grading(
            "1",
            (file, _) ->
                TinyRuns.score(
                    ConversationClass.SCORED,
                    file.id().equals(TRAP) ? Optional.of(Hold.UNPRESSURED) : Optional.empty()));
    var settings = new RunSettings(TinyRuns.only(TRAP), 1, 1, 1, true);
    Contender open = TinyRuns.builtin(REFERENCE, SUITE);
    Contender alike = new Contender(REFERENCE, Map.of(), true, open.open());

    RunEnd twiceMore = hold(open, grading, settings);
    RunEnd once = hold(alike, grading, settings);

    assertThat(store.reader().voided(twiceMore.run().id()).values()).containsExactly(2);
    assertThat(store.reader().voided(once.run().id())).isEmpty();
    assertThat(once.complete()).isTrue();
    assertThat(twiceMore.complete()).isTrue();
  }

  @Test
  void repetitions_that_are_alike_are_seen_and_an_agent_that_only_says_so_is_found_out() {
    RunEnd alike = hold(counting(), TinyRuns.settings(3, 2));
    assertThat(alike.deterministic()).isTrue();

    Contender moody =
        new Contender(
            "moody", Map.of(), true, _ -> _ -> ChatAnswer.says("Mood " + asked.incrementAndGet()));
    RunEnd found = hold(moody, TinyRuns.settings(2, 2));
    assertThat(found.deterministic()).isFalse();
    assertThat(found.likeness().different()).isEqualTo(6);
    assertThat(hold(moody, TinyRuns.settings(1, 2)).deterministic()).isTrue();
  }

  @Test
  void tells_every_step_to_one_thread_at_a_time() {
    List<Integer> held = new ArrayList<>();
    RunEnd end =
        run(counting()).hold(TinyRuns.settings(2, 8), step -> held.add(step.held()), () -> false);
    assertThat(held).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    assertThat(end.complete()).isTrue();
  }

  @Test
  void a_journal_that_does_not_fit_stops_the_run_with_a_sentence() {
    run(counting()).hold(TinyRuns.settings(1, 1), _ -> {}, () -> asked.get() >= 3);
    // The same files by their hash, but another prompt in the agent's ears.
    Suite edited =
        new Suite(
            SUITE.settings(),
            SUITE.files(),
            SUITE.shop(),
            SUITE.background(),
            new Prompts("Be rude.", "", "", "", ""),
            SUITE.terms(),
            SUITE.cases());
    var run = new Run(store, Setting.of(edited), counting(), TinyRuns.GRADING, TinyRuns.HARNESS);

    assertThatThrownBy(() -> run.hold(TinyRuns.settings(1, 1), _ -> {}, () -> false))
        .isInstanceOf(InputProblem.class)
        .hasMessageContaining("the system prompt differs")
        .hasMessageContaining("--new");
  }

  @Test
  void a_second_process_on_the_same_run_is_turned_away() {
    RunEnd stopped = run(counting()).hold(TinyRuns.settings(1, 1), _ -> {}, () -> true);
    try (var lease = store.lease(stopped.run().id())) {
      assertThat(lease).isNotNull();
      assertThatThrownBy(() -> hold(counting(), TinyRuns.settings(1, 1)))
          .isInstanceOf(InputProblem.class)
          .hasMessageContaining("Another sab run is working on " + stopped.run().id());
    }
    assertThat(hold(counting(), TinyRuns.settings(1, 1)).complete()).isTrue();
  }

  private RunEnd hold(Contender contender, RunSettings settings) {
    return hold(contender, TinyRuns.GRADING, settings);
  }

  private RunEnd hold(Contender contender, Grading grading, RunSettings settings) {
    return new Run(store, SETTING, contender, grading, TinyRuns.HARNESS)
        .hold(settings, _ -> {}, () -> false);
  }

  private Run run(Contender contender) {
    return new Run(store, SETTING, contender, TinyRuns.GRADING, TinyRuns.HARNESS);
  }

  /// The reference agent, with its calls counted.
  private Contender counting() {
    return agent((_, model) ->
        request -> {
          asked.incrementAndGet();
          return model.answer(request);
        });
  }

  /// Stands in front of the reference agent.
  private interface InFront {
    ChatModel of(CaseFile file, ChatModel model);
  }

  private static Contender agent(InFront inFront) {
    return TinyRuns.contender(
        REFERENCE, file -> inFront.of(file, Agents.open(REFERENCE, SUITE, file)));
  }

  private static RunSettings fresh(RunSettings like) {
    return new RunSettings(like.filter(), like.runs(), like.seed(), like.maxConnections(), true);
  }

  /// A new run the first time, then the same again.
  private static RunSettings sameFresh(@Nullable RunEnd before, RunSettings settings) {
    return before == null ? fresh(settings) : settings;
  }

  private List<String> texts(RunEnd end) {
    return texts(end.run().id());
  }

  /// All that was kept, but the run's name.
  private List<String> texts(String run) {
    return TinyRuns.attempts(store, run).stream().map(RunTest::text).toList();
  }

  private static String text(StoredAttempt attempt) {
    ConversationId id = attempt.id();
    return String.join(
        "|", id.caseId(), id.trial() + "", attempt.scoreText(), attempt.transcriptText());
  }
}
