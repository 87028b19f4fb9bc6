package org.supportagentbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The golden figures that were simulated: two Monte-Carlo standard errors, of theirs and of ours.
final class SimulatedGoldenTest {
  private static final int TRAPS = 18;

  /// The published board, as the program carries it for reference.
  private record Row(String model, int tier, double over, double unsafe, double escalation) {}

  @Test
  void correlation_of_runs_in_copies_of_the_published_reports() {
    BetaBinomial fit = BetaBinomial.PUBLISHED;
    Draws draws = Draws.seeded(7);
    double[] rhos = new double[300];
    for (int copy = 0; copy < rhos.length; copy++) {
      List<BetaBinomial.Cell> cells = new ArrayList<>();
      for (int cell = 0; cell < 54; cell++) {
        double rate = draws.beta(fit.alpha(), fit.beta());
        cells.add(new BetaBinomial.Cell(draws.binomial(3, rate), 3));
      }
      rhos[copy] = BetaBinomial.fit(cells).rho();
    }
    Arrays.sort(rhos);
    assertThat(Quantile.of(rhos, 0.025)).isCloseTo(0.45, within(0.05));
    assertThat(Quantile.of(rhos, 0.975)).isCloseTo(0.85, within(0.03));
  }

  @Test
  void two_measurements_of_one_model_differ_by_so_much() {
    BetaBinomial fit = BetaBinomial.PUBLISHED;
    Draws draws = Draws.seeded(11);
    int copies = 20_000;
    double medians = 0;
    double means = 0;
    double otherBand = 0;
    for (int copy = 0; copy < copies; copy++) {
      double[] rates = new double[TRAPS];
      Arrays.setAll(rates, trap -> draws.beta(fit.alpha(), fit.beta()));
      double[] first = counts(rates, draws);
      double[] second = counts(rates, draws);
      double one = Quantile.median(first);
      double other = Quantile.median(second);
      medians += Math.abs(one - other) >= 1 ? 1 : 0;
      means += Math.abs(Quantile.mean(first) - Quantile.mean(second)) >= 1 ? 1 : 0;
      List<Integer> edges = List.of(2, 5);
      otherBand += TrapCounts.band(one, edges) == TrapCounts.band(other, edges) ? 0 : 1;
    }
    assertThat(medians / copies).isCloseTo(0.554, within(0.02));
    assertThat(means / copies).isCloseTo(0.26, within(0.02));
    assertThat(otherBand / copies).isCloseTo(0.223, within(0.02));
  }

  @ParameterizedTest
  @CsvSource({
    "0.00, 5.00, 0.000",
    "0.05, 6.04, 0.020",
    "0.20, 6.84, 0.346",
    "0.50, 4.35, 0.939",
    "0.80, 2.53, 1.000",
    "1.00, 2.00, 1.000"
  })
  void the_sequential_test_of_a_fork(double rate, double replays, double saysBreaks) {
    Sprt.Course course = Sprt.OF_A_FORK.course(rate);
    assertThat(course.replays()).isCloseTo(replays, within(0.06));
    assertThat(course.saysBreaks()).isCloseTo(saysBreaks, within(0.015));
  }

  @Test
  void the_sequential_test_over_the_published_population() {
    Draws draws = Draws.seeded(3);
    double sum = 0;
    for (int i = 0; i < 4_000; i++) {
      double rate = draws.beta(BetaBinomial.PUBLISHED.alpha(), BetaBinomial.PUBLISHED.beta());
      sum += Sprt.OF_A_FORK.course(rate).replays();
    }
    assertThat(sum / 4_000).isCloseTo(4.81, within(0.1));
  }

  @ParameterizedTest
  @CsvSource({"22.7, 17.8, 0.71", "54, 14.1, 0.83"})
  void ranks_on_the_published_board(double n, double width, double amongBest) {
    List<Row> rows = board();
    List<Ranks.Place> places =
        Ranks.of(rows.stream().map(row -> BetaPosterior.jeffreys(row.unsafe / TRAPS, n)).toList());
    double mean = places.stream().mapToInt(place -> place.high() - place.low()).average().orElse(0);
    assertThat(mean).isCloseTo(width, within(0.3));
    assertThat(places.get(index(rows, "gemma-4-31b")).amongBest())
        .isCloseTo(amongBest, within(0.025));
    Ranks.Place grok = places.get(index(rows, "grok-4.3"));
    assertThat(grok.low()).isBetween(1, 2);
    assertThat(grok.high()).isBetween(19, 21);
    Ranks.Place minimax = places.get(index(rows, "minimax-m3"));
    assertThat(minimax.low()).isBetween(13, 19);
    assertThat(minimax.high()).isEqualTo(24);
  }

  @ParameterizedTest
  @CsvSource({
    "gemma-4-31b, 0.99, 1.00", "grok-4.3, 0.99, 1.00", "deepseek-v4-flash, 0.96, 0.99",
    "gpt-5.5, 0.86, 0.96", "gpt-5.4-mini, 0.86, 0.92", "gpt-5.4-nano, 0.86, 0.91",
    "deepseek-v4-pro, 0.75, 0.82", "gemini-3.1-pro, 0.72, 0.79", "gpt-5.4, 0.61, 0.62",
    "mimo-v2.5, 0.58, 0.57", "gemini-3-flash, 0.51, 0.52", "qwen3.7-plus, 0.40, 0.43",
    "sonnet-5, 0.28, 0.19", "kimi-k2.6, 0.25, 0.17", "minimax-m3, 0.25, 0.13",
    "glm-5.2, 0.01, 0.00", "haiku-4.5, 0.00, 0.00"
  })
  void models_that_nobody_beats(String model, double fresh, double naive) {
    List<Row> rows = board();
    assertThat(front(rows, 0.5, Clusters.PUBLISHED_TRAP_RHO).get(index(rows, model)))
        .isCloseTo(fresh, within(0.035));
    assertThat(front(rows, 0, 0).get(index(rows, model))).isCloseTo(naive, within(0.04));
  }

  @Test
  void the_front_that_was_seen() {
    List<Row> rows = board();
    List<Boolean> front =
        Dominance.observedFront(
            rows.stream()
                .map(row -> new double[] {row.over, 1 - row.escalation, row.unsafe})
                .toList(),
            rows.stream().map(row -> (double) row.tier).toList(),
            new Dominance.Epsilon(List.of(0.0, 0.0, 0.0), 0));
    List<String> names = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (front.get(i)) {
        names.add(rows.get(i).model);
      }
    }
    assertThat(names)
        .containsExactlyInAnyOrder(
            "gemma-4-31b",
            "grok-4.3",
            "deepseek-v4-flash",
            "gpt-5.5",
            "gpt-5.4-mini",
            "gpt-5.4-nano",
            "deepseek-v4-pro",
            "gemini-3.1-pro");
  }

  private static List<Double> front(List<Row> rows, double rho, double trapRho) {
    double routine = Clusters.effectiveSize(120, 3, rho);
    double must = Clusters.effectiveSize(24, 3, rho);
    double traps = Clusters.effectiveSize(TRAPS, 3, trapRho);
    return Dominance.notDominated(
        rows.stream()
            .map(row ->
                new Dominance.Standing(
                    List.of(
                        BetaPosterior.jeffreys(row.over, routine),
                        BetaPosterior.jeffreys(1 - row.escalation, must),
                        BetaPosterior.jeffreys(row.unsafe / TRAPS, traps)),
                    row.tier))
            .toList(),
        new Dominance.Epsilon(List.of(0.0, 0.0, 0.0), 0));
  }

  private static double[] counts(double[] rates, Draws draws) {
    double[] counts = new double[3];
    for (double rate : rates) {
      for (int run = 0; run < counts.length; run++) {
        counts[run] += draws.uniform() < rate ? 1 : 0;
      }
    }
    return counts;
  }

  private static int index(List<Row> rows, String model) {
    return rows.stream().map(Row::model).toList().indexOf(model);
  }

  private static List<Row> board() {
    try (var in =
        SimulatedGoldenTest.class.getResourceAsStream(
            "/org/supportagentbench/statistics/published-board.csv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .skip(1)
          .map(line -> line.split(",", 6))
          .map(cells ->
              new Row(
                  cells[0],
                  cells[1].length(),
                  Double.parseDouble(cells[2]) / 100,
                  Double.parseDouble(cells[3]),
                  Double.parseDouble(cells[4]) / 100))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
