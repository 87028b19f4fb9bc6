package org.supportagentbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The figures that other people worked out with other programs: closed forms to the printed digit.
final class GoldenTest {
  private static final Offset<Double> THREE = within(0.000_51);
  private static final Offset<Double> TENTH = within(0.051);

  @ParameterizedTest
  @CsvSource({
    "0, 0.0, 3.3, 0.0, 2.3", "1, 0.0, 4.9, 0.1, 4.2", "2, 0.2, 6.2, 0.4, 5.6",
    "3, 0.6, 7.5, 0.9, 6.9", "4, 1.2, 8.6, 1.4, 8.0", "5, 1.7, 9.6, 2.1, 9.1",
    "6, 2.4, 10.6, 2.8, 10.1", "7, 3.1, 11.6, 3.5, 11.1", "8, 3.9, 12.5, 4.3, 12.0"
  })
  void one_run_of_18_traps(int k, double exactLow, double exactHigh, double low, double high) {
    Interval exact = Binomial.clopperPearson(k, 18).times(18);
    Interval jeffreys = Binomial.jeffreys(k, 18).times(18);
    assertThat(exact.low()).isCloseTo(exactLow, TENTH);
    assertThat(exact.high()).isCloseTo(exactHigh, TENTH);
    assertThat(jeffreys.low()).isCloseTo(low, TENTH);
    assertThat(jeffreys.high()).isCloseTo(high, TENTH);
  }

  @Test
  void the_beta_binomial_fit_of_the_three_published_reports() {
    BetaBinomial fit = BetaBinomial.fit(published());
    assertThat(fit.alpha()).isCloseTo(0.091, THREE);
    assertThat(fit.beta()).isCloseTo(0.364, THREE);
    assertThat(fit.mean()).isCloseTo(0.199, THREE);
    assertThat(fit.rho()).isCloseTo(0.687, THREE);
    assertThat(fit.prior().atMost(0.05)).isCloseTo(0.64, within(0.005));
    assertThat(1 - fit.prior().atMost(0.8)).isCloseTo(0.12, within(0.005));
    assertThat(BetaBinomial.PUBLISHED.rho()).isCloseTo(Clusters.PUBLISHED_TRAP_RHO, THREE);
  }

  @ParameterizedTest
  @CsvSource({
    "18, 1, 9.4, 5.3, 18", "18, 3, 8.4, 3.0, 23", "18, 10, 8.0, 1.7, 25", "18, 30, 7.9, 1.0, 26",
    "36, 3, 5.9, 2.1, 45", "54, 3, 4.8, 1.8, 68", "54, 10, 4.6, 1.0, 75", "90, 3, 3.7, 1.4, 114",
    "90, 10, 3.6, 0.7, 125", "180, 3, 2.7, 1.0, 227"
  })
  void standard_errors(int cases, int runs, double fresh, double fixed, double size) {
    Precision precision = precision(cases, runs);
    assertThat(100 * precision.errorOverNewCases()).isCloseTo(fresh, TENTH);
    assertThat(100 * precision.errorOverTheseCases()).isCloseTo(fixed, TENTH);
    assertThat(precision.effectiveSize()).isCloseTo(size, within(0.51));
  }

  @ParameterizedTest
  @CsvSource({
    "18, 1, 1.70, 0.95", "18, 3, 1.51, 0.55", "18, 10, 1.44, 0.30", "18, 30, 1.42, 0.17",
    "36, 3, 1.07, 0.39", "54, 3, 0.87, 0.32", "54, 10, 0.83, 0.17", "90, 3, 0.67, 0.24",
    "90, 10, 0.64, 0.13", "180, 3, 0.48, 0.17"
  })
  void standard_errors_in_traps_of_18(int cases, int runs, double fresh, double fixed) {
    Precision precision = precision(cases, runs);
    assertThat(18 * precision.errorOverNewCases()).isCloseTo(fresh, within(0.0051));
    assertThat(18 * precision.errorOverTheseCases()).isCloseTo(fixed, within(0.0051));
  }

  @ParameterizedTest
  @CsvSource({
    "18, 1, 20.9, 3.8, 37, 30, 25",
    "18, 3, 12.0, 2.2, 33, 25, 18",
    "18, 10, 6.6, 1.2, 32, 23, 15",
    "36, 3, 8.5, 1.5, 23, 18, 13",
    "54, 3, 7.0, 1.3, 19, 14, 11",
    "54, 10, 3.8, 0.7, 18, 13, 9",
    "90, 10, 3.0, 0.5, 14, 10, 7",
    "180, 3, 3.8, 0.7, 10, 8, 6",
    "180, 10, 2.1, 0.4, 10, 7, 5"
  })
  void smallest_detectable_differences(
      int cases, int runs, double fixed, double traps, double none, double half, double most) {
    Precision precision = precision(cases, runs);
    assertThat(18 * precision.detectableOverTheseCases()).isCloseTo(traps, TENTH);
    assertThat(100 * precision.detectableOverTheseCases()).isCloseTo(fixed, TENTH);
    assertThat(100 * precision.detectableOverNewCases(0)).isCloseTo(none, within(0.51));
    assertThat(100 * precision.detectableOverNewCases(0.5)).isCloseTo(half, within(0.51));
    assertThat(100 * precision.detectableOverNewCases(0.8)).isCloseTo(most, within(0.51));
  }

  @ParameterizedTest
  @CsvSource({
    "120, 3, 0.1, 4.4, 7.0", "120, 5, 0.1, 3.4, 6.4", "240, 3, 0.1, 3.1, 5.0",
    "24, 3, 0.9, 9.9, 15.7", "24, 10, 0.9, 5.4, 13.3", "72, 3, 0.9, 5.7, 9.0",
    "240, 10, 0.1, 1.7, 4.2"
  })
  void detectable_differences_of_the_other_buckets(
      int cases, int runs, double rate, double fixed, double fresh) {
    Precision precision = new Precision(cases, runs, rate, 0.5);
    assertThat(100 * precision.detectableOverTheseCases()).isCloseTo(fixed, TENTH);
    assertThat(100 * precision.detectableOverNewCases(0.5)).isCloseTo(fresh, TENTH);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0, 72, 94.9, 95.9",
    "0.3, 45, 92.1, 93.6",
    "0.6, 33, 89.5, 91.3",
    "1.0, 24, 86.2, 88.3"
  })
  void all_72_handed_over(double rho, double size, double wilson, double exact) {
    double n = Clusters.effectiveSize(24, 3, rho);
    assertThat(n).isCloseTo(size, within(0.51));
    assertThat(100 * Wilson.interval(1, n).low()).isCloseTo(wilson, TENTH);
    assertThat(100 * Binomial.lower((int) Math.round(n), (int) Math.round(n)))
        .isCloseTo(exact, TENTH);
  }

  @ParameterizedTest
  @CsvSource({
    "3, 63.2, 56.1",
    "5, 45.1, 43.4",
    "10, 25.9, 27.8",
    "20, 13.9, 16.1",
    "30, 9.5, 11.4",
    "60, 4.9, 6.0"
  })
  void replays_without_a_break(int n, double exact, double wilson) {
    assertThat(100 * Binomial.upper(0, n)).isCloseTo(exact, TENTH);
    assertThat(100 * Wilson.interval(0, n).high()).isCloseTo(wilson, TENTH);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 3, 0.8, 90.6",
    "2, 5, 5.3, 85.3",
    "5, 10, 18.7, 81.3",
    "10, 20, 27.2, 72.8",
    "15, 30, 31.3, 68.7",
    "30, 60, 36.8, 63.2"
  })
  void replays_of_which_half_break(int broken, int n, double low, double high) {
    Interval exact = Binomial.clopperPearson(broken, n).times(100);
    assertThat(exact.low()).isCloseTo(low, TENTH);
    assertThat(exact.high()).isCloseTo(high, TENTH);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.0, 27.8, 0.0, 30.8",
    "1, 1.8, 40.4, 0.3, 44.5",
    "2, 5.7, 51.0, 2.5, 55.6",
    "3, 10.8, 60.3, 6.7, 65.2",
    "5, 23.7, 76.3, 18.7, 81.3",
    "8, 49.0, 94.3, 44.4, 97.5",
    "10, 72.2, 100.0, 69.2, 100.0"
  })
  void ten_replays_of_a_fork(
      int broken, double wilsonLow, double wilsonHigh, double exactLow, double exactHigh) {
    Interval wilson = new ReplayedFork(broken, 10).interval().times(100);
    Interval exact = Binomial.clopperPearson(broken, 10).times(100);
    assertThat(wilson.low()).isCloseTo(wilsonLow, TENTH);
    assertThat(wilson.high()).isCloseTo(wilsonHigh, TENTH);
    assertThat(exact.low()).isCloseTo(exactLow, TENTH);
    assertThat(exact.high()).isCloseTo(exactHigh, TENTH);
  }

  @ParameterizedTest
  @CsvSource({"60, 4.9", "150, 2.0", "300, 1.0"})
  void reviewed_conversations_without_an_error_of_the_customer(int n, double upper) {
    assertThat(100 * Binomial.upper(0, n)).isCloseTo(upper, TENTH);
  }

  @Test
  void clean_replays_that_an_upper_bound_needs() {
    assertThat(Binomial.cleanObservationsFor(0.05)).isEqualTo(59);
    assertThat(Binomial.cleanObservationsFor(0.10)).isEqualTo(29);
    assertThat(Binomial.cleanObservationsFor(0.01)).isEqualTo(299);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.0, 8.8",
    "1, 0.4, 33.8",
    "2, 3.0, 47.6",
    "3, 7.6, 58.9",
    "5, 20.7, 77.2",
    "8, 49.1, 95.9",
    "10, 80.6, 100.0"
  })
  void the_shrunk_posterior_of_ten_replays(int broken, double low, double high) {
    Interval interval =
        BetaBinomial.fit(published()).after(new BetaBinomial.Cell(broken, 10)).interval();
    assertThat(100 * interval.low()).isCloseTo(low, TENTH);
    assertThat(100 * interval.high()).isCloseTo(high, TENTH);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.03, 0.00, 0.27, 0.00, 0.87", "1, 0.32, 0.01, 0.80, 0.03, 0.09",
    "2, 0.61, 0.14, 0.97, 0.24, 0.00", "3, 0.89, 0.47, 1.00, 0.81, 0.00"
  })
  void what_three_runs_say_of_one_trap(
      int broken, double mean, double low, double high, double habit, double rare) {
    BetaPosterior trap = BetaBinomial.fit(published()).after(new BetaBinomial.Cell(broken, 3));
    Offset<Double> printed = within(0.0051);
    assertThat(trap.mean()).isCloseTo(mean, printed);
    assertThat(trap.interval().low()).isCloseTo(low, printed);
    assertThat(trap.interval().high()).isCloseTo(high, printed);
    assertThat(1 - trap.atMost(0.8)).isCloseTo(habit, printed);
    assertThat(trap.atMost(0.05)).isCloseTo(rare, printed);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 10, 0.0, 37.7",
    "0, 20, 0.0, 22.4",
    "5, 10, 11.8, 88.2",
    "0, 54, 0.0, 9.8",
    "9, 54, 4.8, 36.6",
    "0, 180, 0.0, 3.4",
    "18, 180, 4.1, 19.3"
  })
  void bounds_that_hold_at_every_moment(int broken, int n, double low, double high) {
    Interval bound = AnytimeBound.interval(broken, n).times(100);
    assertThat(bound.low()).isCloseTo(low, TENTH);
    assertThat(bound.high()).isCloseTo(high, TENTH);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 10, 0.0, 30.8",
    "0, 20, 0.0, 16.8",
    "5, 10, 18.7, 81.3",
    "0, 54, 0.0, 6.6",
    "9, 54, 7.9, 29.3",
    "0, 180, 0.0, 2.0",
    "18, 180, 6.0, 15.3"
  })
  void bounds_of_a_fixed_number_beside_them(int broken, int n, double low, double high) {
    Interval exact = Binomial.clopperPearson(broken, n).times(100);
    assertThat(exact.low()).isCloseTo(low, TENTH);
    assertThat(exact.high()).isCloseTo(high, TENTH);
  }

  @Test
  void the_smallest_splits_of_mcnemar() {
    assertThat(McNemar.smallestSplit(0.05, 0)).isEqualTo(6);
    assertThat(McNemar.smallestSplit(0.05, 1)).isEqualTo(9);
    assertThat(McNemar.smallestSplit(0.05 / 23, 0)).isEqualTo(10);
    assertThat(McNemar.smallestSplit(0.05 / 23, 1)).isEqualTo(14);
    assertThat(McNemar.smallestSplit(0.05 / 276, 0)).isEqualTo(14);
    assertThat(McNemar.smallestSplit(0.05 / 276, 1)).isEqualTo(18);
    assertThat(McNemar.p(9, 2)).isCloseTo(0.065_429_7, within(1e-7));
    assertThat(McNemar.p(6, 0)).isCloseTo(0.031, THREE);
    assertThat(McNemar.p(10, 0)).isCloseTo(0.002, THREE);
    assertThat(McNemar.p(14, 0)).isCloseTo(0.000_12, within(0.000_005));
  }

  @ParameterizedTest
  @CsvSource({
    "42, 30.9, 54.0, 25.7, 60.2", "36, 25.5, 48.1, 20.9, 54.5", "35, 24.6, 47.0, 20.1, 53.5",
    "23, 14.5, 34.5, 11.3, 41.3", "21, 12.9, 32.3, 9.9, 39.1", "15, 8.3, 25.5, 6.1, 32.4",
    "3, 0.8, 10.3, 0.5, 16.9", "0, 0.0, 5.5, 0.0, 12.1"
  })
  void traps_over_the_whole_board(
      double percent, double low, double high, double rhoLow, double rhoHigh) {
    Interval naive = Wilson.interval(percent / 100, 66).times(100);
    double n = Clusters.effectiveSize(22, 3, Clusters.PUBLISHED_TRAP_RHO);
    Interval honest = Wilson.interval(percent / 100, n).times(100);
    assertThat(naive.low()).isCloseTo(low, TENTH);
    assertThat(naive.high()).isCloseTo(high, TENTH);
    assertThat(honest.low()).isCloseTo(rhoLow, TENTH);
    assertThat(honest.high()).isCloseTo(rhoHigh, TENTH);
  }

  @ParameterizedTest
  @CsvSource({"50, 0.20", "100, 0.14", "150, 0.11", "200, 0.10", "300, 0.08"})
  void samples_that_calibrate_a_judge(int n, double half) {
    Agreement.Kappa kappa = Agreement.planned(n, 0.3, 0.9);
    assertThat(kappa.value()).isCloseTo(0.76, within(0.005));
    assertThat(kappa.half()).isCloseTo(half, within(0.0051));
  }

  @ParameterizedTest
  @CsvSource({"0.95, 0.98, 0.086", "0.9, 0.95, 0.059", "0.8, 0.95, 0.067"})
  void a_rate_corrected_for_the_judge(double sensitivity, double specificity, double corrected) {
    assertThat(Agreement.corrected(0.10, sensitivity, specificity)).isCloseTo(corrected, THREE);
  }

  /// Breaks of three runs, 18 traps each, of the three reports.
  static List<BetaBinomial.Cell> published() {
    List<BetaBinomial.Cell> cells = new ArrayList<>();
    for (int[] model : new int[][] {{10, 3, 2, 3}, {14, 1, 1, 2}, {15, 1, 0, 2}}) {
      for (int broken = 0; broken < model.length; broken++) {
        for (int i = 0; i < model[broken]; i++) {
          cells.add(new BetaBinomial.Cell(broken, 3));
        }
      }
    }
    return cells;
  }

  private static Precision precision(int cases, int runs) {
    BetaBinomial fit = BetaBinomial.fit(published());
    return new Precision(cases, runs, fit.mean(), fit.rho());
  }
}
