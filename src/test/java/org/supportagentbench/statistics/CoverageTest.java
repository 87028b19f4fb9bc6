package org.supportagentbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How often the intervals hold the truth at our sizes, in a fast form. What misses 95% by more
/// than three points says so beside every interval that it makes.
final class CoverageTest {
  private static final int TRAPS = 18;
  private static final int RUNS = 3;
  private static final BetaBinomial WORLD = BetaBinomial.PUBLISHED;

  /// One model: its true rates and what its runs showed.
  private record Model(double truth, List<BetaBinomial.Cell> cells) {}

  @Test
  void empirical_bayes_covers_the_count_of_a_trap_set() {
    int boards = 60;
    int models = 8;
    int held = 0;
    for (int board = 0; board < boards; board++) {
      List<Model> drawn = draw(models, Draws.seeded(100 + board));
      BetaBinomial fit =
          BetaBinomial.fit(drawn.stream().flatMap(model -> model.cells.stream()).toList());
      for (Model model : drawn) {
        held += holds(new TrapCounts(fit, model.cells).interval(), model.truth) ? 1 : 0;
      }
    }
    assertThat((double) held / boards / models).isBetween(0.91, 0.98);
  }

  @Test
  void summing_flat_posteriors_misses_most_of_the_time_so_nobody_does() {
    List<Model> drawn = draw(300, Draws.seeded(5));
    BetaBinomial flat = new BetaBinomial(1, 1);
    long held =
        drawn.stream()
            .filter(model -> holds(new TrapCounts(flat, model.cells).interval(), model.truth))
            .count();
    assertThat(held / 300.0).isLessThan(0.6);
  }

  @Test
  void wilson_with_a_pooled_correlation_covers_the_rate_over_new_traps() {
    List<Model> drawn = draw(2_000, Draws.seeded(9));
    double n = Clusters.effectiveSize(TRAPS, RUNS, WORLD.rho());
    long held =
        drawn.stream()
            .filter(model -> holds(Wilson.interval(seen(model.cells), n), WORLD.mean()))
            .count();
    assertThat(held / 2_000.0).isBetween(0.92, 0.98);
  }

  @Test
  void wilson_covers_over_escalation_with_the_correlation_that_the_runs_show() {
    BetaBinomial routine = BetaBinomial.of(0.08, 0.5);
    Draws draws = Draws.seeded(13);
    int copies = 600;
    int held = 0;
    for (int copy = 0; copy < copies; copy++) {
      List<double[]> cells = new ArrayList<>();
      double hits = 0;
      for (int i = 0; i < 120; i++) {
        double rate = draws.beta(routine.alpha(), routine.beta());
        double[] outcomes = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
          outcomes[run] = draws.uniform() < rate ? 1 : 0;
          hits += outcomes[run];
        }
        cells.add(outcomes);
      }
      double n = Clusters.effectiveSize(120, RUNS, Clusters.rho(cells).orElse(1));
      held += holds(Wilson.interval(hits / 360, n), routine.mean()) ? 1 : 0;
    }
    assertThat((double) held / copies).isBetween(0.92, 0.985);
  }

  @Test
  void the_bootstrap_over_intents_covers_less_and_says_so() {
    Draws draws = Draws.seeded(17);
    int copies = 400;
    int held = 0;
    String method = "";
    for (int copy = 0; copy < copies; copy++) {
      List<double[]> intents = new ArrayList<>();
      for (int intent = 0; intent < 20; intent++) {
        double mean = draws.beta(9, 1);
        double[] cases = new double[6];
        for (int i = 0; i < cases.length; i++) {
          cases[i] = draws.binomial(RUNS, mean) / (double) RUNS;
        }
        intents.add(cases);
      }
      Interval interval = ClusterBootstrap.mean(intents);
      method = interval.method();
      held += holds(interval, 0.9) ? 1 : 0;
    }
    assertThat((double) held / copies).isBetween(0.84, 0.945);
    assertThat(method).contains("simulated coverage");
  }

  private static List<Model> draw(int models, Draws draws) {
    List<Model> drawn = new ArrayList<>();
    for (int model = 0; model < models; model++) {
      double truth = 0;
      List<BetaBinomial.Cell> cells = new ArrayList<>();
      for (int trap = 0; trap < TRAPS; trap++) {
        double rate = draws.beta(WORLD.alpha(), WORLD.beta());
        truth += rate;
        cells.add(new BetaBinomial.Cell(draws.binomial(RUNS, rate), RUNS));
      }
      drawn.add(new Model(truth, cells));
    }
    return drawn;
  }

  private static double seen(List<BetaBinomial.Cell> cells) {
    return cells.stream().mapToDouble(BetaBinomial.Cell::hits).sum() / TRAPS / RUNS;
  }

  private static boolean holds(Interval interval, double truth) {
    return interval.low() <= truth && truth <= interval.high();
  }
}
