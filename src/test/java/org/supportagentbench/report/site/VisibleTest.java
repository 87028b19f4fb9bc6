package org.supportagentbench.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VisibleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a\u202Eb|a⟨U+202E⟩b",
        "a\u2066b\u2069|a⟨U+2066⟩b⟨U+2069⟩",
        "a\u061Cb|a⟨U+061C⟩b",
        "x\u001b[2J|x⟨U+001B⟩[2J",
        "a\u0000b|a⟨U+0000⟩b",
        "a\u2028b|a⟨U+2028⟩b",
        "x\uD800y|x\uFFFDy",
        "x\uDC00\uD83Dy|x\uFFFD\uFFFDy"
      })
  void marks_what_turns_a_line_or_drives_a_terminal(String hostile, String shown) {
    assertThat(Visible.text(hostile)).isEqualTo(shown);
  }

  @Test
  void leaves_words_of_all_languages_alone() {
    String words = "Zoë sagt «grüß dich»,\n\t¿qué tal? 日本語 עברית العربية 😀 👩🏽‍🚀";
    assertThat(Visible.text(words)).isEqualTo(words);
  }
}
