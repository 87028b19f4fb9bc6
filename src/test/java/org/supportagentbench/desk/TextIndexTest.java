package org.supportagentbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What a search finds does not hang on what was asked before.
final class TextIndexTest {
  private static TextIndex index() {
    TextIndex.Builder builder = TextIndex.builder(SearchWords.NONE);
    builder.add("returns", "policy", "Returns", "Unused items go back within sixty days.");
    builder.add("shipping", "policy", "Shipping", "Orders leave within two working days.");
    builder.add("tote", "product", "Olive tote", "A tote with a zip, for sixty liters of travel.");
    return builder.build();
  }

  @Test
  void titles_count_more_than_texts() {
    assertThat(index().search("returning an item", "", 3)).startsWith("returns");
    assertThat(index().search("sixty", "policy", 3)).containsExactly("returns");
  }

  @Test
  void asking_again_and_after_many_other_questions_finds_the_same() {
    TextIndex index = index();
    List<String> first = index.search("shipping days", "", 2);
    assertThat(index.search("shipping days", "", 2)).isEqualTo(first);
    for (int i = 0; i < 5_000; i++) {
      index.search("tote " + i, "product", 1);
    }
    assertThat(index.search("shipping days", "", 2)).isEqualTo(first).startsWith("shipping");
    assertThat(index.search("shipping days", "", 1)).isEqualTo(first.subList(0, 1));
  }

  @Test
  void words_of_a_group_find_each_other_and_phrases_go_before_their_words() {
    SearchWords words =
        new SearchWords(
            List.of(List.of("tote", "shopping bag"), List.of("shipping", "where is my item")),
            List.of("item"));
    TextIndex.Builder builder = TextIndex.builder(words);
    builder.add("items", "", "Items", "An item is an item, used or not.");
    builder.add("shipping", "", "Shipping", "It leaves within two days.");
    builder.add("tote", "", "Olive tote", "With a zip.");
    TextIndex index = builder.build();
    assertThat(index.search("Shopping bags", "", 3)).containsExactly("tote");
    assertThat(index.search("where is my item?", "", 3)).containsExactly("shipping");
    assertThat(index.search("item", "", 3)).isEmpty();
    assertThat(index.search("used", "", 3)).containsExactly("items");
  }

  @Test
  void one_word_of_many_is_no_fit_unless_it_stands_in_the_title() {
    assertThat(index().search("sixty pancakes with maple syrup", "", 3)).isEmpty();
    assertThat(index().search("shipping pancakes with maple syrup", "", 3))
        .containsExactly("shipping");
    assertThat(index().search("sixty", "", 3)).containsExactlyInAnyOrder("returns", "tote");
  }
}
