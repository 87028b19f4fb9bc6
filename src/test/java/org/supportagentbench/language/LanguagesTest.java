package org.supportagentbench.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Yes, please go ahead. | en",
        "hello my friend where is order i wait long time | en",
        "Sí, por favor. | es",
        "me gustaria saber cuando llega mi paquete | es",
        "Su mochila Northline Overnight Daily Duffel 32 in Black está en camino. | es",
        "Bonjour, où est ma commande ? | fr",
        "Oui, merci. | fr",
        "Ja, bitte senden Sie mir die Tasche. | de",
        "Wo ist meine Bestellung? | de",
        "Olá, onde está o meu pedido? | pt",
        "Ciao, dove si trova il mio ordine? | it",
        "Waar is mijn bestelling? | nl",
        "Gdzie jest moja paczka? | pl",
        "Где мой заказ? | ru",
        "注文はどこですか | ja",
      })
  void knows_languages_by_their_everyday_words(String text, String code) {
    assertThat(Languages.bundled().detect(text)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Ok", "NL4821930471", "https://northline.example/en/the-and-you", "😀"})
  void does_not_guess(String text) {
    assertThat(Languages.bundled().detect(text)).isEmpty();
  }

  @Test
  void has_no_language_without_a_file() {
    assertThat(Languages.bundled().of("pt")).isEmpty();
    assertThat(Languages.bundled().of("../en")).isEmpty();
  }

  @Test
  void every_language_says_the_same_kinds_of_things() {
    LanguageFile english = LanguageFile.bundled("en.txt");
    for (String code : List.of("es", "fr", "de")) {
      LanguageFile file = LanguageFile.bundled(code + ".txt");
      for (String section : List.of("things", "asked by", "goods", "agent", "customer", "topics")) {
        assertThat(keys(file, section))
            .as(code + " [" + section + "]")
            .containsAll(keys(english, section));
      }
    }
  }

  private static Set<String> keys(LanguageFile file, String section) {
    Set<String> keys = new TreeSet<>();
    file.section(section).forEach(entry -> keys.add(entry.key()));
    return keys;
  }

  @Test
  void says_where_a_file_is_wrong() {
    assertThatThrownBy(() -> read("[marks]\nWE: i\nWHAT: you"))
        .hasMessage("xx.txt:3: unknown Mark WHAT");
    assertThatThrownBy(() -> read("[marks]\nno colon here")).hasMessageStartingWith("xx.txt:2: ");
    assertThatThrownBy(() -> read("[agent]\nDONE: (a|b")).hasMessageStartingWith("xx.txt:2: ");
    assertThatThrownBy(() -> read("[things]\nphotos: a"))
        .hasMessage("xx.txt:2: unknown thing photos");
    assertThatThrownBy(() -> read("[verb forms]\nFORMS: INF\n[verbs]\nSEND: a, b"))
        .hasMessageStartingWith("xx.txt:4: ");
  }

  @Test
  void says_where_a_currency_is_wrong() {
    assertThatThrownBy(() -> read("[calendar]\nCURRENCY_EURO: euro"))
        .hasMessageStartingWith("xx.txt:2: expected an ISO code");
  }

  @Test
  void reads_a_spelling_as_the_word_that_it_stands_for() {
    Language spanish = Languages.bundled().of("es").orElseThrow();
    assertThat(spanish.readCustomer("quiero q cancelen mi pedido").has(CustomerAct.Request.class))
        .isTrue();
    assertThat(spanish.readCustomer("quiero w cancelen mi pedido").has(CustomerAct.Request.class))
        .isFalse();
  }

  private static Lexicon read(String text) {
    return new Lexicon(LanguageFile.read("xx.txt", text));
  }
}
