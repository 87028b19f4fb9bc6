package org.supportagentbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportagentbench.language.Language;
import org.supportagentbench.language.Languages;

final class WordingsTest {
  private static final Wordings WORDINGS = Wordings.bundled();

  @Test
  void every_language_has_words_for_every_key() throws IOException {
    for (String code : Languages.bundled().codes()) {
      Map<Wording, List<String>> lists = file(code);
      Set<Wording> missing = EnumSet.allOf(Wording.class);
      missing.removeIf(wording -> !lists.getOrDefault(wording, List.of()).isEmpty());
      assertThat(missing).as("keys that wording-%s.txt lacks", code).isEmpty();
    }
  }

  private static Map<Wording, List<String>> file(String code) throws IOException {
    String name = "wording-" + code + ".txt";
    try (InputStream stream = Objects.requireNonNull(Wordings.class.getResourceAsStream(name))) {
      return Wordings.parse(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"MOER: also", "also, as well"})
  void says_where_a_file_is_wrong(String line) {
    assertThatThrownBy(() -> Wordings.parse("wording-xx.txt", "# More.\n" + line))
        .hasMessageStartingWith("wording-xx.txt:2: expected a key of Wording and a colon, not ");
  }

  @Test
  void says_where_a_key_stands_twice() {
    assertThatThrownBy(() -> Wordings.parse("wording-xx.txt", "BUT: pero\n\nBUT: mas"))
        .hasMessageStartingWith("wording-xx.txt:3: ");
  }

  @Test
  void a_phrase_may_go_on_in_the_next_line() {
    assertThat(Wordings.parse("wording-xx.txt", "MORE: also, in\n  addition,\n  as well"))
        .containsEntry(Wording.MORE, List.of("also", "in addition", "as well"));
  }

  @ParameterizedTest
  @CsvSource({
    "as well, the sim as well, true",
    "as well, as wells, false",
    "esper*, espera un momento, true",
    "esper*, prosperar, false",
    "*storn*, bestellstornierung, true",
    "también, tambien el chip, true",
  })
  void a_star_stands_for_any_ending_or_beginning(String entry, String plain, boolean found) {
    assertThat(WordList.of(List.of(entry)).in(plain)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Yes, but only the lamp, please. | the lamp",
        "en | Just the small one. | the small one",
        "es | Sí, pero sólo la lámpara. | la lámpara",
        "es | Sí, pero únicamente la lámpara. | la lámpara",
        "fr | Oui, mais seulement la lampe. | la lampe",
        "de | Ja, aber nur die Lampe, bitte. | die Lampe",
        "de | Ja, die Natur aber nurmehr die Lampe. | -",
        "en | The shipment was only late. | -",
      })
  void finds_what_a_yes_is_limited_to(String code, String text, String limit) {
    Matcher found = WORDINGS.patterns(language(code)).limit().matcher(text);
    assertThat(found.find() ? found.group(1) : "-").isEqualTo(limit);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | It looks like #1234567. | true",
        "en | Write to help@example.com about it. | false",
        "en | See https://desk.example/labels. | false",
        "es | Por ejemplo, #W0000000. | true",
        "de | Beispielsweise #W0000000. | true",
      })
  void tells_a_form_that_is_shown_from_an_address(String code, String text, boolean example) {
    assertThat(WORDINGS.patterns(language(code)).example().matcher(text).find()).isEqualTo(example);
  }

  @Test
  void searches_a_long_text_once() {
    String text = "but only ".repeat(20_000) + "tracking 1234 ".repeat(20_000);
    WordPatterns patterns = WORDINGS.patterns(language("en"));
    assertThat(patterns.grouped().matcher(text).find()).isFalse();
    assertThat(patterns.limit().matcher(text).find()).isTrue();
    assertThat(patterns.parts().split(text, -1)).hasSize(20_001);
  }

  private static Language language(String code) {
    return Languages.bundled().of(code).orElseThrow();
  }
}
