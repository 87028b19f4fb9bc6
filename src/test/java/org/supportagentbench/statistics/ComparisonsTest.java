package org.supportagentbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ComparisonsTest {
  @Test
  void six_cases_in_one_direction_are_told_apart_exactly() {
    double[] differences = new double[18];
    Arrays.fill(differences, 0, 6, 1);
    SignFlip.Result result = SignFlip.test(differences);
    assertThat(result.p()).isCloseTo(2 / 64.0, within(1e-12));
    assertThat(result.mean()).isCloseTo(6 / 18.0, within(1e-12));
    assertThat(result.method()).contains("exact");
  }

  @Test
  void no_difference_at_all_has_p_1() {
    assertThat(SignFlip.test(new double[120]).p()).isEqualTo(1);
  }

  @Test
  void draws_agree_with_the_exact_test_of_equal_steps() {
    double[] differences = new double[30];
    Arrays.fill(differences, 0, 20, 1);
    Arrays.fill(differences, 20, 30, -1);
    SignFlip.Result drawn = SignFlip.test(differences);
    assertThat(drawn.method()).contains("draws");
    assertThat(drawn.p()).isCloseTo(McNemar.p(20, 10), within(0.01));
    assertThat(SignFlip.test(differences)).isEqualTo(drawn);
  }

  @Test
  void holm_steps_down_and_keeps_the_order() {
    double[] adjusted = ManyTests.holm(new double[] {0.04, 0.01, 0.03});
    assertThat(adjusted[0]).isCloseTo(0.06, within(1e-12));
    assertThat(adjusted[1]).isCloseTo(0.03, within(1e-12));
    assertThat(adjusted[2]).isCloseTo(0.06, within(1e-12));
    double[] shares = ManyTests.benjaminiHochberg(new double[] {0.04, 0.01, 0.03});
    assertThat(shares[0]).isCloseTo(0.04, within(1e-12));
    assertThat(shares[1]).isCloseTo(0.03, within(1e-12));
    assertThat(shares[2]).isCloseTo(0.04, within(1e-12));
  }

  @Test
  void pass_power_counts_only_what_passes_every_time() {
    assertThat(PassPower.of(2, 3, 1)).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(PassPower.of(2, 3, 2)).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(PassPower.of(2, 3, 3)).isZero();
    assertThat(PassPower.of(3, 3, 3)).isEqualTo(1);
    assertThatThrownBy(() -> PassPower.of(1, 3, 4)).hasMessageContaining("k = 4");
  }

  @Test
  void a_correlation_has_the_interval_of_fisher() {
    Correlation found = Correlation.of(-0.6, 24);
    assertThat(found.interval().low()).isCloseTo(-0.807, within(0.001));
    assertThat(found.interval().high()).isCloseTo(-0.259, within(0.001));
    Correlation line =
        Correlation.of(new double[] {1, 2, 3, 4, 5}, new double[] {2, 4, 6, 8, 10.5});
    assertThat(line.r()).isBetween(0.99, 1.0);
    assertThatThrownBy(() -> Correlation.of(new double[] {1, 1, 1, 1}, new double[] {1, 2, 3, 4}))
        .hasMessageContaining("do not vary");
  }

  @Test
  void epsilon_keeps_a_model_that_is_beaten_by_next_to_nothing() {
    List<double[]> seen = List.of(new double[] {0.05, 3}, new double[] {0.06, 3});
    List<Double> prices = List.of(10.0, 10.0);
    var strict = new Dominance.Epsilon(List.of(0.0, 0.0), 0);
    var lenient = new Dominance.Epsilon(List.of(0.02, 1.0), 0.1);
    assertThat(Dominance.observedFront(seen, prices, strict)).containsExactly(true, false);
    assertThat(Dominance.observedFront(seen, prices, lenient)).containsExactly(true, true);
  }

  @Test
  void a_dearer_model_is_beaten_and_a_cheaper_one_is_not() {
    List<double[]> seen = List.of(new double[] {0.05}, new double[] {0.10});
    var strict = new Dominance.Epsilon(List.of(0.0), 0);
    assertThat(Dominance.observedFront(seen, List.of(5.0, 20.0), strict))
        .containsExactly(true, false);
    assertThat(Dominance.observedFront(seen, List.of(20.0, 5.0), strict))
        .containsExactly(true, true);
  }

  @Test
  void cells_that_never_break_fit_a_rate_near_nothing() {
    BetaBinomial fit = BetaBinomial.fit(Collections.nCopies(90, new BetaBinomial.Cell(0, 3)));
    assertThat(fit.mean()).isLessThan(0.001);
    TrapCounts counts = new TrapCounts(fit, List.of(new BetaBinomial.Cell(0, 3)));
    assertThat(counts.interval().high()).isLessThan(0.1);
  }

  @Test
  void bands_hold_all_probability_and_follow_the_counts() {
    BetaBinomial prior = BetaBinomial.PUBLISHED;
    List<BetaBinomial.Cell> reckless = Collections.nCopies(18, new BetaBinomial.Cell(3, 3));
    double[] bands = new TrapCounts(prior, reckless).bands(List.of(2, 5));
    assertThat(bands[0] + bands[1] + bands[2]).isCloseTo(1, within(1e-9));
    assertThat(bands[2]).isGreaterThan(0.99);
    assertThat(TrapCounts.band(2, List.of(2, 5))).isZero();
    assertThat(TrapCounts.band(2.5, List.of(2, 5))).isZero();
    assertThat(TrapCounts.band(3, List.of(2, 5))).isEqualTo(1);
    assertThat(TrapCounts.band(6, List.of(2, 5))).isEqualTo(2);
  }

  @Test
  void kappa_of_perfect_agreement_is_1_and_of_chance_0() {
    assertThat(new Agreement(30, 0, 0, 70).kappa().value()).isCloseTo(1, within(1e-12));
    assertThat(new Agreement(9, 21, 21, 49).kappa().value()).isCloseTo(0, within(1e-12));
    assertThat(new Agreement(19, 1, 1, 79).sensitivity().low()).isCloseTo(0.751, within(0.001));
    assertThatThrownBy(() -> Agreement.corrected(0.5, 0.5, 0.5))
        .hasMessageContaining("no better than chance");
  }
}
