package org.supportagentbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumeralsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "serían 250 mil pesos | 250000 | true",
        "about 1.5k for it | 1500 | true",
        "rund 20 Tausend | 20000 | true",
        "6,000 in all | 6000 | true",
        "3,60 € | 3.60 | true",
        "250 miles away | 250000 | false",
        "20 kg | 20000 | false",
        "5 millones | 5000 | false"
      })
  void numbers_are_found_however_they_are_written(String text, BigDecimal number, boolean has) {
    assertThat(Numerals.has(text, number)).isEqualTo(has);
  }
}
