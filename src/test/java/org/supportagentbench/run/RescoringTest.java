package org.supportagentbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportagentbench.conversation.Setting;
import org.supportagentbench.report.MetricName;
import org.supportagentbench.report.ModelRun;
import org.supportagentbench.report.Regrading;
import org.supportagentbench.report.RegradingText;
import org.supportagentbench.report.StoredModelRun;
import org.supportagentbench.results.ConversationId;
import org.supportagentbench.results.Regraded;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.results.StoredRun;
import org.supportagentbench.scoring.Scorer;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.transcript.Outcome;
import org.supportagentbench.transcript.Score;

final class RescoringTest {
  private final Suite suite = TinyRuns.suite();
  private final Scorer scorer = new Scorer(suite);
  private final Grading present = new Grading("1", scorer::score);
  private final Grading strict =
      new Grading("2", (file, transcript) -> unresolved(scorer.score(file, transcript)));

  @TempDir private Path folder;
  private RunStore store;

  @BeforeEach
  void open() {
    store = RunStore.open(folder.resolve("runs.db"), TinyRuns.CLOCK);
  }

  @AfterEach
  void close() {
    store.close();
  }

  /// A grader that finds no routine case resolved.
  private static Score unresolved(Score score) {
    Outcome resolution =
        score.resolution().number().isPresent() ? Outcome.fromLog(false) : score.resolution();
    return new Score(
        score.conversationClass(),
        resolution,
        score.criteria(),
        score.conduct(),
        score.findings(),
        score.notMeasured());
  }

  private RunEnd run(Grading grading) {
    var contender = TinyRuns.builtin("builtin/reference", suite);
    return new Run(store, Setting.of(suite), contender, grading, TinyRuns.HARNESS)
        .hold(TinyRuns.settings(2, 2), _ -> {}, () -> false);
  }

  private Map<ConversationId.Slot, Regraded> rescored(StoredRun run, Grading grading) {
    try (var rescoring = new Rescoring(suite, grading, 2)) {
      store.reader().attempts(run.id(), rescoring::take);
      return rescoring.finish();
    }
  }

  private Regrading regrading(StoredRun run, Grading grading) {
    ModelRun before = StoredModelRun.read(store.reader(), run, false);
    return Regrading.of(grading.version(), before, rescored(run, grading));
  }

  @Test
  void the_grader_that_scored_a_run_moves_nothing() {
    StoredRun run = run(present).run();
    Regrading regrading = regrading(run, present);
    assertThat(regrading.after().samples()).hasSize(12).isEqualTo(regrading.before().samples());
    assertThat(regrading.cells()).isEmpty();
    assertThat(regrading.metrics().values()).noneMatch(Regrading.MetricMove::moved);
  }

  @Test
  void another_grader_names_the_conversations_and_the_metrics_that_it_moves() {
    StoredRun run = run(present).run();
    Regrading regrading = regrading(run, strict);
    int routine = (int) regrading.before().valid(Bucket.ROUTINE).stream().count();
    assertThat(regrading.cells()).hasSize(routine).isNotEmpty();
    assertThat(regrading.cells())
        .allSatisfy(cell ->
            assertThat(cell.moves())
                .containsExactly(new Regrading.Moved("resolution", "yes", "no")));
    assertThat(moved(regrading, MetricName.RESOLUTION)).isTrue();
    assertThat(moved(regrading, MetricName.OVER_ESCALATION)).isFalse();
    assertThat(RegradingText.write(regrading))
        .contains("grader 1 -> 2", "resolution: yes -> no", "(-1.0000)")
        .doesNotContain("over escalation");
  }

  @Test
  void kept_scores_count_and_the_former_ones_stay_under_their_version() {
    StoredRun run = run(present).run();
    StoredAttempt before = TinyRuns.attempts(store, run.id()).getFirst();
    keep(run, strict);
    StoredAttempt after = TinyRuns.attempts(store, run.id()).getFirst();
    assertThat(after.grader()).isEqualTo("2");
    assertThat(after.transcriptText()).isEqualTo(before.transcriptText());
    assertThat(store.reader().formerScore(after.id(), "1")).contains(before.score());
    assertThat(store.reader().formerScore(after.id(), "0")).isEmpty();
    assertThat(store.reader().run(run.id()).manifest().parameters()).containsEntry("grader", "2");
  }

  @Test
  void a_run_under_the_new_grader_finds_the_rescored_one_and_asks_nobody() {
    StoredRun run = run(present).run();
    keep(run, strict);
    var asked = new AtomicInteger();
    var contender =
        TinyRuns.contender(
            "builtin/reference",
            _ -> {
              asked.incrementAndGet();
              throw new IllegalStateException("nobody may ask");
            });
    RunEnd end =
        new Run(store, Setting.of(suite), contender, strict, TinyRuns.HARNESS)
            .hold(TinyRuns.settings(2, 2), _ -> {}, () -> false);
    assertThat(end.run().id()).isEqualTo(run.id());
    assertThat(asked).hasValue(0);
  }

  @Test
  void refuses_to_write_what_counts_already() {
    StoredRun run = run(present).run();
    assertThatThrownBy(() -> keep(run, present))
        .isInstanceOf(InputProblem.class)
        .hasMessageContaining("scored by grader 1 already");
  }

  @Test
  void scores_of_two_graders_in_one_run_give_no_number_until_they_are_rescored() {
    StoredRun run = run(present).run();
    List<Regraded> half = new ArrayList<>(rescored(run, strict).values()).subList(0, 3);
    Rescoring.keep(store, run, "2", half);
    StoredRun mixed = store.reader().run(run.id());
    assertThatThrownBy(() -> StoredModelRun.read(store.reader(), mixed, false))
        .isInstanceOf(InputProblem.class)
        .hasMessageContaining("several graders (1, 2)");
    keep(mixed, strict);
    StoredRun whole = store.reader().run(run.id());
    assertThat(StoredModelRun.read(store.reader(), whole, false).samples()).hasSize(12);
  }

  @Test
  void a_repetition_that_went_alike_is_read_once() {
    StoredRun run = run(present).run();
    var read = new AtomicInteger();
    var counting =
        new Grading(
            "1",
            (file, transcript) -> {
              read.incrementAndGet();
              return scorer.score(file, transcript);
            });
    assertThat(rescored(run, counting)).hasSize(12);
    assertThat(read).hasValue(6);
  }

  @Test
  void a_case_that_the_suite_does_not_hold_is_named() {
    var id = new ConversationId("r-0", "routine/tracking/gone", 1, 0);
    StoredAttempt held = TinyRuns.attempts(store, run(present).run().id()).getFirst();
    StoredAttempt lost = StoredAttempt.of(id, "1", held.score(), held.transcript());
    try (var rescoring = new Rescoring(suite, present, 1)) {
      rescoring.take(lost);
      assertThatThrownBy(rescoring::finish)
          .isInstanceOf(InputProblem.class)
          .hasMessageContaining("routine/tracking/gone");
    }
  }

  private void keep(StoredRun run, Grading grading) {
    Rescoring.keep(store, run, grading.version(), List.copyOf(rescored(run, grading).values()));
  }

  private static boolean moved(Regrading regrading, MetricName name) {
    return Objects.requireNonNull(regrading.metrics().get(name)).moved();
  }
}
