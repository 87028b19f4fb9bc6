package org.supportagentbench.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which known word somebody probably meant.
final class DidYouMeanTest {
  private static final List<String> WORDS =
      List.of("rules", "required", "order", "orders", "photo", "builtin/rules", "routine", "UPS");

  @ParameterizedTest
  @CsvSource({
    "rule, rules",
    "rulse, rules",
    "reqired, required",
    "ordres, orders",
    "foto, photo",
    "builtin/rulez, builtin/rules",
    "Routine, routine",
    "ups, UPS",
    "USP, UPS"
  })
  void finds_the_near_word(String given, String meant) {
    assertThat(DidYouMean.nearest(given, WORDS)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"banana", "UK", "x", "''"})
  void is_silent_where_nothing_is_near(String given) {
    assertThat(DidYouMean.nearest(given, WORDS)).isEmpty();
    assertThat(DidYouMean.question(given, WORDS)).isEmpty();
  }

  @Test
  void takes_the_nearer_of_two() {
    assertThat(DidYouMean.nearest("ordera", List.of("orders", "order"))).contains("orders");
    assertThat(DidYouMean.nearest("order", List.of("orders", "order"))).contains("order");
  }

  @Test
  void asks_a_question_to_add_to_a_sentence() {
    assertThat(DidYouMean.question("rule", WORDS)).isEqualTo(" Did you mean 'rules'?");
  }

  @Test
  void endless_words_cost_nothing() {
    String endless = "a".repeat(1_000_000);
    assertThat(DidYouMean.nearest(endless, List.of(endless + "b", "c"))).contains(endless + "b");
  }
}
