package org.supportagentbench.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PhraseSetTest {
  private static final Language ENGLISH = Languages.bundled().of("en").orElseThrow();
  private static final PhraseSet SHIPPED =
      PhraseSet.compile(
          List.of("already shipped", "(has|have) .. shipped", "has left .. warehouse", "déjà exp*"),
          ENGLISH);

  private static boolean shipped(String message) {
    return !SHIPPED.statedIn(message).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It has already shipped.",
        "Your order HAS just shipped!",
        "It has left our big red warehouse.",
        "I can't cancel it because it has shipped.",
        "It was déjà expédié.",
        "deja expediee",
        "I'm sorry, it has, as I said, shipped.",
      })
  void finds_a_phrase_in_any_writing(String message) {
    assertThat(shipped(message)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It has not shipped yet.",
        "It hasn't already shipped.",
        "It has. I shipped it.",
        "It has one two three four five six shipped.",
        "shippedalready",
        "",
      })
  void finds_none_where_it_is_denied_or_not_said(String message) {
    assertThat(shipped(message)).isFalse();
  }

  @Test
  void a_phrase_with_its_own_negation_is_stated_by_its_words() {
    PhraseSet notYet = PhraseSet.compile(List.of("not .. shipped", "(no|not) .. express"), ENGLISH);

    assertThat(notYet.statedIn("It has not yet shipped.")).hasSize(1);
    assertThat(notYet.statedIn("There is no fast or express delivery.")).hasSize(1);
  }

  @Test
  void says_where_the_words_stand() {
    String message = "Well, it has shipped. It has shipped!";

    assertThat(SHIPPED.statedIn(message).stream().map(span -> span.in(message)))
        .containsExactly("has shipped", "has shipped");
  }

  @Test
  void refuses_brackets_that_do_not_match() {
    assertThatThrownBy(() -> PhraseSet.compile(List.of("(a|b"), ENGLISH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(a|b");
  }
}
