package org.supportagentbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IntervalsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0.0, 3.2",
    "1, 0.2, 4.6",
    "2, 0.6, 5.9",
    "3, 1.1, 7.1",
    "4, 1.6, 8.1",
    "5, 2.2, 9.2",
    "6, 2.9, 10.1",
    "7, 3.7, 11.0",
    "8, 4.4, 11.9"
  })
  void reproduces_the_golden_intervals_of_one_run_of_18_traps(int k, double low, double high) {
    Interval traps = Wilson.interval(k / 18.0, 18).times(18);
    assertThat(traps.low()).isCloseTo(low, within(0.05));
    assertThat(traps.high()).isCloseTo(high, within(0.05));
  }

  @ParameterizedTest
  @CsvSource({
    "0.0, 0.025, 360, 1.3, 4.7", "0.0, 0.08, 360, 5.6, 11.3", "0.0, 0.12, 360, 9.0, 15.8",
    "0.0, 0.22, 360, 18.0, 26.6", "0.3, 0.025, 225, 1.1, 5.5", "0.3, 0.08, 225, 5.1, 12.3",
    "0.3, 0.12, 225, 8.4, 16.9", "0.3, 0.22, 225, 17.1, 27.9", "0.6, 0.025, 164, 1.0, 6.2",
    "0.6, 0.08, 164, 4.7, 13.2", "0.6, 0.12, 164, 7.9, 17.9", "0.6, 0.22, 164, 16.3, 28.9"
  })
  void reproduces_the_golden_intervals_of_over_escalation(
      double rho, double rate, double size, double low, double high) {
    double n = Clusters.effectiveSize(120, 3, rho);
    assertThat(n).isCloseTo(size, within(0.5));
    Interval percent = Wilson.interval(rate, n).times(100);
    assertThat(percent.low()).isCloseTo(low, within(0.051));
    assertThat(percent.high()).isCloseTo(high, within(0.051));
  }

  @Test
  void says_that_54_trap_conversations_are_worth_23() {
    assertThat(Clusters.effectiveSize(18, 3, Clusters.PUBLISHED_TRAP_RHO))
        .isCloseTo(22.7, within(0.1));
  }

  @Test
  void agrees_with_the_library_where_n_is_whole() {
    for (int n : new int[] {1, 7, 18, 120, 486}) {
      for (int k = 0; k <= n; k += Math.max(1, n / 6)) {
        Interval ours = Wilson.interval((double) k / n, n);
        var theirs = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(n, k, 0.05);
        assertThat(ours.low()).isCloseTo(theirs.getLowerBound(), within(1e-9));
        assertThat(ours.high()).isCloseTo(theirs.getUpperBound(), within(1e-9));
      }
    }
  }

  @Test
  void refuses_a_rate_without_observations() {
    assertThatThrownBy(() -> Wilson.interval(0.5, 0)).hasMessageContaining("rate 0.5 of n 0");
    assertThatThrownBy(() -> ClusterBootstrap.mean(List.of(new double[0])))
        .hasMessageContaining("no values");
  }

  @Test
  void finds_no_likeness_in_coin_flips_and_full_likeness_in_copies() {
    Random random = new Random(5);
    List<double[]> flips = new ArrayList<>();
    List<double[]> copies = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      flips.add(new double[] {random.nextInt(2), random.nextInt(2), random.nextInt(2)});
      double same = random.nextInt(2);
      copies.add(new double[] {same, same, same});
    }
    assertThat(Clusters.rho(flips).orElseThrow()).isCloseTo(0, within(0.03));
    assertThat(Clusters.rho(copies).orElseThrow()).isCloseTo(1, within(1e-9));
    assertThat(Clusters.rho(List.of(new double[] {0, 0}, new double[] {0, 0}))).isEmpty();
  }

  @Test
  void draws_the_same_bootstrap_twice_and_around_the_mean() {
    List<double[]> intents = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      intents.add(new double[] {i % 2, 1, 1, 1, 0.5, 1});
    }
    Interval first = ClusterBootstrap.mean(intents);
    assertThat(ClusterBootstrap.mean(intents)).isEqualTo(first);
    assertThat(first.low()).isLessThan(5 / 6.0);
    assertThat(first.high()).isGreaterThan(5 / 6.0);
  }

  @Test
  void claims_no_certainty_where_all_cases_are_alike() {
    List<double[]> intents = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      intents.add(new double[] {1, 1, 1, 1, 1, 1});
    }
    Interval all = ClusterBootstrap.share(intents);
    assertThat(all.low()).isCloseTo(Wilson.interval(1, 120).low(), within(1e-12));
    assertThat(all.high()).isEqualTo(1);
    assertThat(all.method()).startsWith("Wilson, n = 120");
    List<double[]> one = List.of(new double[] {1, 1, 0, 1, 1, 0, 1, 1});
    assertThat(ClusterBootstrap.share(one).method()).startsWith("Wilson, n = 8");
    assertThat(ClusterBootstrap.mean(one).method()).startsWith("bootstrap over 8 cases");
    assertThat(ClusterBootstrap.mean(one).low()).isLessThan(0.75);
    List<double[]> two = List.of(new double[] {0, 1, 1}, new double[] {0, 0, 1});
    assertThat(ClusterBootstrap.share(two)).isEqualTo(ClusterBootstrap.mean(two));
  }

  @Test
  void draws_single_cases_for_a_chance_of_several_passes() {
    double[] cases = new double[120];
    Arrays.fill(cases, 0, 77, 1);
    Interval found = ClusterBootstrap.ofCases(cases);
    Interval wilson = Wilson.interval(77 / 120.0, 120);
    assertThat(found.low()).isCloseTo(wilson.low(), within(0.02));
    assertThat(found.high()).isCloseTo(wilson.high(), within(0.02));
    assertThat(found.method()).isEqualTo("bootstrap over 120 cases, 2000 draws");
  }

  @Test
  void takes_the_middle_of_an_even_sample() {
    assertThat(Quantile.median(new double[] {4, 1, 3, 2})).isEqualTo(2.5);
    assertThat(Quantile.of(new double[] {1, 2, 3}, 0.25)).isEqualTo(1.5);
  }
}
