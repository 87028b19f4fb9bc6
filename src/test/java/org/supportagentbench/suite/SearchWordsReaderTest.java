package org.supportagentbench.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.supportagentbench.desk.SearchWords;

final class SearchWordsReaderTest {
  private final ProblemList problems = new ProblemList("shop/search-words.txt");

  @Test
  void reads_groups_and_what_is_left_out() {
    SearchWords words =
        SearchWordsReader.read(
            "# for people\n\ntracking, where is my Order\nleft out: order, parcel\n", problems);
    assertThat(problems.all()).isEmpty();
    assertThat(words.groups()).containsExactly(List.of("tracking", "where is my order"));
    assertThat(words.leftOut()).containsExactly("order", "parcel");
  }

  @Test
  void says_what_is_wrong_with_a_line() {
    SearchWordsReader.read("broken, damaged\nlate\nlost,, gone\ndamage, torn\n", problems);
    assertThat(problems.all())
        .extracting(Problem::toString)
        .containsExactly(
            "shop/search-words.txt:2: found a group of one: 'late'; would be right: two or more"
                + " words that mean the same, set apart by commas",
            "shop/search-words.txt:3: found nothing between commas in 'lost,, gone'; would be"
                + " right: a word between commas, and none after the last",
            "shop/search-words.txt:4: found 'damage'; would be right: each word once, whatever its"
                + " ending; see line 1",
            "shop/search-words.txt:4: found a group of one: 'damage, torn'; would be right: two or"
                + " more words that mean the same, set apart by commas");
  }
}
