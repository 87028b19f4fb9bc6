package org.supportagentbench.agents.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static List<String> signs(String phrases, String text) {
    return Lexicon.read(Map.of("sign", phrases)).find(Words.of(text)).stream()
        .map(Lexicon.Hit::sign)
        .toList();
  }

  @Test
  void words_are_folded_and_sentences_are_kept_apart() {
    assertThat(Words.of("Où est-elle? I don't KNOW, 1.5 kg.").list())
        .containsExactly("ou", "est", "elle", ".", "i", "dont", "know", ",", "1", "5", "kg", ".");
  }

  @Test
  void a_phrase_may_leave_words_out_but_not_cross_a_sentence() {
    assertThat(signs("take .. out", "please take the other sleeve out")).containsExactly("sign");
    assertThat(signs("take .. out", "take it. I am out")).isEmpty();
  }

  @Test
  void a_star_stands_for_any_ending_and_brackets_for_either() {
    assertThat(signs("cancel*", "cancellation")).containsExactly("sign");
    assertThat(signs("(send|ship) it (to (him|her)|away)", "ship it to her"))
        .containsExactly("sign");
    assertThat(signs("(send|ship) it (to (him|her)|away)", "ship it to me")).isEmpty();
  }

  @Test
  void weights_count() {
    Lexicon lexicon = Lexicon.read(Map.of("sign", "refund=5, money back"));

    assertThat(lexicon.find(Words.of("refund")).getFirst().weight()).isEqualTo(5);
    assertThat(lexicon.find(Words.of("my money back")).getFirst().weight()).isEqualTo(2);
  }
}
