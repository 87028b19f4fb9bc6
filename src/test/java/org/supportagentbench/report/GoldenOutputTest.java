package org.supportagentbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Seals what other programs and people read. A change here is a change of a contract: ask first.
final class GoldenOutputTest {
  private final Locale before = Locale.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "de-DE", "tr-TR"})
  void writes_the_document_alike_in_every_locale(String locale) throws IOException {
    Locale.setDefault(Locale.forLanguageTag(locale));
    ModelRun run = Samples.run("r,rp,h", "h,,h", "w,,");
    assertThat(RunDocument.write("tiny@1.0.0", List.of(run))).isEqualTo(golden("run.json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "de-DE", "tr-TR"})
  void writes_the_board_alike_in_every_locale(String locale) throws IOException {
    Locale.setDefault(Locale.forLanguageTag(locale));
    ModelRun run = Samples.run("r,rp,h", "h,,h", "w,,");
    assertThat(TerminalBoard.write("tiny@1.0.0", List.of(), List.of(run)))
        .isEqualTo(golden("board.txt"));
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = GoldenOutputTest.class.getResourceAsStream("/golden/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
