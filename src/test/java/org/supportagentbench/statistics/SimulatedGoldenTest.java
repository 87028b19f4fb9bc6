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
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The golden figures that were simulated: two Monte-Carlo standard errors, of theirs and of ours.
final class SimulatedGoldenTest {
  private static final int TRAPS = 18;
  private static final int COPIES = 20_000;

  /// Probability of each model that nobody beats it, over new cases and over these.
  private static final List<Double> FRESH = front(board(), 0.5, Clusters.PUBLISHED_TRAP_RHO);

  private static final List<Double> NAIVE = front(board(), 0, 0);

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

  /// How often two measurements of one model differ by one, two, three traps or more, and how far
  /// one of them lies from the truth.
  @ParameterizedTest
  @CsvSource({
    "median, 3, 0.554, 0.099, 0.009, 0.67",
    "mean, 3, 0.26, 0.021, 0.001, 0.55",
    "mean, 10, 0.03, 0.0, 0.0, 0.30",
    "mean, 1, , , , 0.94"
  })
  void two_measurements_of_one_model_differ_by_so_much(
      String how, int runs, Double one, Double two, Double three, double error) {
    Draws draws = Draws.seeded(11);
    double[] apart = new double[3];
    double squares = 0;
    for (int copy = 0; copy < COPIES; copy++) {
      double[] rates = rates(draws);
      double first = measured(how, counts(rates, draws, runs));
      double difference = Math.abs(first - measured(how, counts(rates, draws, runs)));
      for (int by = 1; by <= 3; by++) {
        apart[by - 1] += difference >= by - 1e-9 ? 1.0 / COPIES : 0;
      }
      double off = first - Arrays.stream(rates).sum();
      squares += off * off / COPIES;
    }
    Double[] golden = {one, two, three};
    for (int by = 0; by < 3; by++) {
      if (golden[by] != null) {
        assertThat(apart[by]).isCloseTo(golden[by], within(twoErrors(golden[by])));
      }
    }
    assertThat(Math.sqrt(squares)).isCloseTo(error, within(0.012));
  }

  @Test
  void bands_change_in_22_percent_and_two_models_of_one_population_differ_by_two_traps() {
    Draws draws = Draws.seeded(12);
    List<Integer> edges = List.of(2, 5);
    double otherBand = 0;
    double squares = 0;
    for (int copy = 0; copy < COPIES; copy++) {
      double[] rates = rates(draws);
      double[] first = counts(rates, draws, 3);
      int band = TrapCounts.band(Quantile.median(first), edges);
      int again = TrapCounts.band(Quantile.median(counts(rates, draws, 3)), edges);
      otherBand += band == again ? 0 : 1.0 / COPIES;
      double by = Quantile.mean(first) - Quantile.mean(counts(rates(draws), draws, 3));
      squares += by * by / COPIES;
    }
    assertThat(otherBand).isCloseTo(0.223, within(twoErrors(0.223)));
    assertThat(Math.sqrt(squares)).isCloseTo(2.13, within(0.04));
  }

  @ParameterizedTest
  @CsvSource({"1, 0.168", "3, 0.105", "5, 0.094", "10, 0.065"})
  void forks_that_so_many_replays_put_in_the_wrong_class(int replays, double share) {
    Draws draws = Draws.seeded(13);
    double wrong = 0;
    for (int copy = 0; copy < COPIES; copy++) {
      double rate = draws.beta(BetaBinomial.PUBLISHED.alpha(), BetaBinomial.PUBLISHED.beta());
      ReplayedFork seen = new ReplayedFork(draws.binomial(replays, rate), replays);
      wrong += seen.kind() == ReplayedFork.Kind.of(rate) ? 0 : 1.0 / COPIES;
    }
    assertThat(wrong).isCloseTo(share, within(twoErrors(share)));
  }

  /// Pairs of the published board that a test at 5% tells apart, with and without a correction for
  /// the number of pairs. That Holm finds one of the naive pairs is a draw at the edge: all fifteen
  /// pairs of seven against two have the same p.
  @ParameterizedTest
  @CsvSource({"22.7, 15, 0, 0", "54, 57, 15, 15"})
  void pairs_of_the_published_board_that_are_told_apart(
      double n, int raw, int falseDiscovery, int holmAtMost) {
    List<Row> rows = board();
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < i; j++) {
        all.add(pairP(rows.get(i).unsafe / TRAPS, rows.get(j).unsafe / TRAPS, n));
      }
    }
    double[] p = all.stream().mapToDouble(Double::doubleValue).toArray();
    assertThat(p).hasSize(276);
    assertThat(below(p)).isEqualTo(raw);
    assertThat(below(ManyTests.benjaminiHochberg(p))).isEqualTo(falseDiscovery);
    assertThat(below(ManyTests.holm(p))).isBetween(0, holmAtMost);
  }

  private static int below(double[] p) {
    return (int) Arrays.stream(p).filter(each -> each <= 0.05).count();
  }

  private static double pairP(double one, double other, double n) {
    double pooled = (one + other) / 2;
    double z = Math.abs(one - other) / Math.sqrt(2 * pooled * (1 - pooled) / n);
    return 2 * NormalDistribution.of(0, 1).survivalProbability(z);
  }

  private static double[] rates(Draws draws) {
    double[] rates = new double[TRAPS];
    BetaBinomial fit = BetaBinomial.PUBLISHED;
    Arrays.setAll(rates, _ -> draws.beta(fit.alpha(), fit.beta()));
    return rates;
  }

  private static double measured(String how, double[] counts) {
    return how.equals("median") ? Quantile.median(counts) : Quantile.mean(counts);
  }

  private static double twoErrors(double share) {
    return twoErrors(share, COPIES, COPIES);
  }

  /// Two standard errors of a share that both sides simulated, and half of the last printed digit.
  ///
  /// @param theirs draws behind the printed share; it does not say, and its own scatter over the 24
  ///   rows is that of about 2,000
  private static double twoErrors(double share, int theirs, int ours) {
    return 2 * Math.sqrt(share * (1 - share) * (1.0 / theirs + 1.0 / ours)) + 0.0055;
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
    "mimo-v2.5, 0.58, 0.57", "gemini-3-flash, 0.51, 0.52", "gemini-3.5-flash, 0.44, 0.47",
    "gemini-3.1-flash-lite, 0.42, 0.45", "qwen3.7-plus, 0.40, 0.43", "sonnet-5, 0.28, 0.19",
    "gpt-5.2, 0.25, 0.27", "kimi-k2.6, 0.25, 0.17", "minimax-m3, 0.25, 0.13",
    "mimo-v2.5-pro, 0.23, 0.17", "kimi-k2.7-code, 0.16, 0.10", "qwen3.7-max, 0.10, 0.06",
    "sonnet-4.6, 0.06, 0.03", "glm-5.2, 0.01, 0.00", "haiku-4.5, 0.00, 0.00"
  })
  void models_that_nobody_beats(String model, double fresh, double naive) {
    int row = index(board(), model);
    assertThat(FRESH.get(row)).isCloseTo(fresh, within(twoErrors(fresh, 2_000, 20_000)));
    assertThat(NAIVE.get(row)).isCloseTo(naive, within(twoErrors(naive, 2_000, 20_000)));
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

  private static double[] counts(double[] rates, Draws draws, int runs) {
    double[] counts = new double[runs];
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
