package org.supportagentbench.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1+1"})
  void a_cell_that_begins_like_a_formula_gets_an_apostrophe(String hostile) {
    assertThat(Csv.defused(hostile)).isEqualTo("'" + hostile);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "openai/gpt", "0.5", "a=b", "'=1"})
  void any_other_cell_stays_as_it_is(String plain) {
    assertThat(Csv.defused(plain)).isEqualTo(plain);
  }

  @Test
  void commas_quotes_and_line_breaks_are_quoted() throws IOException {
    var out = new StringWriter();
    new Csv(out).row(List.of("plain", "a,b", "say \"no\"", "two\nlines", "=\"x\",1"));
    assertThat(out)
        .hasToString("plain,\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\"'=\"\"x\"\",1\"\r\n");
  }
}
