package org.supportagentbench.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TextTest {
  private static List<String> sentences(String message) {
    return Text.of(message).sentences().stream().map(span -> span.in(message)).toList();
  }

  @Test
  void cuts_at_full_stops_questions_and_exclamations() {
    assertThat(sentences("Hi Ana! It has shipped. Is that all right? Yes."))
        .containsExactly("Hi Ana!", "It has shipped.", "Is that all right?", "Yes.");
  }

  @Test
  void keeps_decimals_abbreviations_and_links_whole() {
    assertThat(sentences("It costs $148.00, e.g. in size M. See www.ups.com/track?a=1. Thanks"))
        .containsExactly(
            "It costs $148.00, e.g. in size M.", "See www.ups.com/track?a=1.", "Thanks");
    assertThat(sentences("Order No. 1182 for Mr. Smith is here.")).hasSize(1);
    assertThat(sentences("Das kommt z.B. am 3. Juli an. Passt das?")).hasSize(2);
  }

  @Test
  void takes_each_item_of_a_list_for_a_sentence() {
    assertThat(sentences("I will:\n1. Cancel the order\n2. Send a new bag\n- and a label"))
        .containsExactly("I will", "1. Cancel the order", "2. Send a new bag", "and a label");
  }

  @Test
  void joins_a_line_that_was_only_wrapped() {
    String wrapped =
        "I looked at your order and I can tell you that it has been handed to the carrier and"
            + " that\n"
            + "it will be with you on Friday.";

    assertThat(sentences(wrapped)).hasSize(1);
  }

  @Test
  void reads_the_sentences_inside_of_json() {
    assertThat(sentences("{\"status\": \"ok\", \"message\": \"It is done. Bye\\nAna\"}"))
        .containsExactly("status\"", "ok\"", "message\"", "It is done.", "Bye", "Ana\"");
  }

  @Test
  void parts_words_at_apostrophes_and_folds_them() {
    assertThat(Text.of("Don’t l'Été STRASSE Straße œuvre 1.234,50 4B").words())
        .containsExactly("don", "t", "l", "ete", "strasse", "strasse", "oeuvre", "1.234,50", "4b");
  }

  @Test
  void takes_links_and_addresses_for_one_word_each() {
    assertThat(Text.of("Mail Ana.B@posteo.example or see https://a.example/b?c=d, ok.then").words())
        .containsExactly(
            "mail", "ana.b@posteo.example", "or", "see", "https://a.example/b?c=d", "ok", "then");
  }

  @Test
  void survives_what_is_no_text() {
    for (String odd :
        List.of("", " ", "\n\n", "😀🙂", "\ud800", "\u202e\u202d", "...", "?!?!", "\0")) {
      assertThat(Text.of(odd).message()).isEqualTo(odd);
      assertThat(sentences(odd).toString()).isNotNull();
    }
  }
}
