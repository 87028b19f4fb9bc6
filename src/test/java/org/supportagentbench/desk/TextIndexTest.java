package org.supportagentbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What a search finds does not hang on what was asked before.
final class TextIndexTest {
  private static TextIndex index() {
    TextIndex.Builder builder = TextIndex.builder();
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
}
