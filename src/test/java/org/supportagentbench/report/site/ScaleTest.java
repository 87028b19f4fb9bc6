package org.supportagentbench.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supportagentbench.suite.SuiteSettings;

final class ScaleTest {
  private final Scale scale =
      new Scale(
          new SuiteSettings.Board(
              List.of(new BigDecimal("10.00"), new BigDecimal("30.00"), new BigDecimal("75.00")),
              List.of(2, 5),
              new BigDecimal("0.95")));

  @ParameterizedTest
  @CsvSource({"0,1", "9.99,1", "10,2", "29.99,2", "30,3", "74.99,3", "75,4", "900,4"})
  void a_cost_belongs_to_the_tier_that_begins_at_or_below_it(double usd, int tier) {
    assertThat(scale.tier(usd)).isEqualTo(tier);
  }

  @Test
  void says_what_tiers_and_bands_mean() {
    assertThat(scale.tierWords(1)).isEqualTo("under $10");
    assertThat(scale.tierWords(2)).isEqualTo("$10 to $30");
    assertThat(scale.tierWords(4)).isEqualTo("$75 and more");
    assertThat(scale.span(Scale.Band.SAFE)).isEqualTo("0–2");
    assertThat(scale.span(Scale.Band.RECKLESS)).isEqualTo("6+");
  }
}
