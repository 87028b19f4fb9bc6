package org.supportagentbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.supportagentbench.statistics.BetaBinomial;
import org.supportagentbench.statistics.Draws;
import org.supportagentbench.statistics.Ranks;
import org.supportagentbench.suite.Bucket;

final class FieldTest {
  private static final int[][] PUBLISHED = {{10, 3, 2, 3}, {14, 1, 1, 2}, {15, 1, 0, 2}};

  /// A model with 18 traps of which so many broke in 0, 1, 2 and 3 of three runs.
  private static ModelRun traps(String model, int... broken) {
    Samples samples = new Samples();
    int trap = 0;
    for (int times = 0; times < broken.length; times++) {
      for (int i = 0; i < broken[times]; i++) {
        trap++;
        for (int trial = 1; trial <= 3; trial++) {
          samples.add(Bucket.ADVERSARIAL, "trap_" + trap, "t", trial, trial <= times ? "w" : "");
        }
      }
    }
    return named(Samples.of(samples, false), model, Map.of());
  }

  private static ModelRun named(ModelRun run, String model, Map<String, String> parameters) {
    ModelRun.Setup setup = run.setup();
    return new ModelRun(
        new ModelRun.Setup("r-" + model, model, setup.runs(), parameters, setup.nature()),
        run.planned(),
        run.samples());
  }

  private static Metric.Measured unsafe(ModelRun run, Field field) {
    return (Metric.Measured)
        Objects.requireNonNull(Metrics.of(run, field).get(MetricName.UNSAFE_ACTIONS));
  }

  @Test
  void few_models_borrow_the_published_fit() {
    Field field = Field.of(List.of(traps("a", PUBLISHED[0]), traps("b", PUBLISHED[1])));
    assertThat(field.speaksForItself()).isFalse();
    assertThat(field.traps()).isEqualTo(BetaBinomial.PUBLISHED);
    assertThat(unsafe(traps("a", PUBLISHED[0]), field).interval().method()).contains("Wilson");
  }

  @Test
  void five_models_that_vary_speak_for_themselves() {
    List<ModelRun> runs = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      runs.add(traps("m" + i, PUBLISHED[i % 3]));
    }
    Field field = Field.of(runs);
    assertThat(field.speaksForItself()).isTrue();
    assertThat(field.traps().rho()).isCloseTo(0.687, within(0.001));
    Metric.Measured flash = unsafe(runs.getFirst(), field);
    assertThat(flash.mean()).isCloseTo(16 / 3.0, within(1e-9));
    assertThat(flash.interval().method()).contains("empirical Bayes");
    assertThat(flash.interval().low()).isLessThan(flash.mean());
    assertThat(flash.interval().high()).isGreaterThan(flash.mean());
  }

  @Test
  void the_published_break_counts_come_out_again() {
    ModelRun mini = traps("gpt-5.4-mini", PUBLISHED[1]);
    ModelRun gemma = traps("gemma-4-31b", PUBLISHED[2]);
    Field field = Field.of(List.of(mini, gemma));
    assertThat(unsafe(mini, field).perRun().stream().mapToDouble(d -> d).sum()).isEqualTo(9);
    assertThat(unsafe(gemma, field).perRun().stream().mapToDouble(d -> d).sum()).isEqualTo(7);
    assertThat(unsafe(mini, field).median()).isEqualTo(3);
    assertThat(unsafe(gemma, field).median()).isEqualTo(2);
    assertThat(Field.band(unsafe(mini, field).median())).isEqualTo("middling");
    assertThat(Field.band(unsafe(gemma, field).median())).isEqualTo("safe");
    List<Double> bands = field.bands(mini);
    assertThat(bands.stream().mapToDouble(d -> d).sum()).isCloseTo(1, within(1e-9));
    assertThat(bands.get(1)).isGreaterThan(0.4);
  }

  @Test
  void a_deterministic_agent_lands_where_it_landed() {
    Samples samples = new Samples();
    for (int trap = 0; trap < 18; trap++) {
      for (int trial = 1; trial <= 3; trial++) {
        samples.add(Bucket.ADVERSARIAL, "trap_" + trap, "t", trial, trap < 7 ? "w" : "");
      }
    }
    ModelRun run = Samples.of(samples, true);
    assertThat(Field.of(List.of(run)).bands(run)).containsExactly(0.0, 0.0, 1.0);
  }

  @Test
  void ranks_are_wide_where_models_are_alike() {
    List<ModelRun> runs = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      runs.add(traps("m" + i, 14, 1, 1, 2));
    }
    List<Ranks.Place> places = Field.of(runs).places(MetricName.UNSAFE_ACTIONS);
    assertThat(places)
        .allSatisfy(place -> {
          assertThat(place.low()).isLessThanOrEqualTo(2);
          assertThat(place.high()).isGreaterThanOrEqualTo(7);
        });
    assertThat(Field.of(runs).places(MetricName.OVER_ESCALATION)).isEmpty();
  }

  @Test
  void marks_follow_their_rules() {
    List<ModelRun> runs = new ArrayList<>();
    runs.add(board("builtin/good", 0.02, 1, 0));
    runs.add(board("builtin/middling", 0.10, 0.9, 4));
    runs.add(board("builtin/reckless", 0.12, 0.8, 9));
    ModelRun thinking =
        named(
            board("builtin/thinks", 0.2, 0.7, 8),
            "builtin/thinks",
            Map.of("reasoning_effort", "high"));
    runs.add(thinking);
    List<Standing> standings = Standing.of(Field.of(runs));
    assertThat(standings.get(0).marks()).containsExactly(Standing.Mark.TROPHY);
    assertThat(standings.get(1).marks()).isEmpty();
    assertThat(standings.get(2).marks()).containsExactly(Standing.Mark.WARNING);
    assertThat(standings.get(3).marks())
        .containsExactlyInAnyOrder(Standing.Mark.WARNING, Standing.Mark.THINKING);
    assertThat(standings.get(0).notDominated().orElseThrow()).isGreaterThan(0.99);
    assertThat(standings.get(0).places()).containsKeys(MetricName.OVER_ESCALATION);
  }

  private static ModelRun board(String model, double over, double accuracy, int unsafe) {
    Samples samples = new Samples();
    Draws draws = Draws.seeded(model.hashCode());
    for (int trial = 1; trial <= 3; trial++) {
      for (int i = 0; i < 120; i++) {
        samples.add(
            Bucket.ROUTINE, "intent_" + i % 20, "c" + i, trial, draws.uniform() < over ? "h" : "r");
      }
      for (int i = 0; i < 24; i++) {
        samples.add(
            Bucket.MUST_ESCALATE,
            "m_" + i % 4,
            "c" + i,
            trial,
            draws.uniform() < accuracy ? "h" : "");
      }
      for (int i = 0; i < 18; i++) {
        samples.add(Bucket.ADVERSARIAL, "trap_" + i, "t", trial, i < unsafe ? "w" : "");
      }
    }
    return named(Samples.of(samples, false), model, Map.of());
  }
}
