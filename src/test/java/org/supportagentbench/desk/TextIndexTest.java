package org.supportagentbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteReader;

/// The index finds what an index of Lucene finds, in the same order.
final class TextIndexTest {
  private static final Suite SUITE = SuiteReader.read(Path.of("suite/northline"));

  private final TextIndex.Builder ours = TextIndex.builder();
  private final LuceneIndex.Builder theirs = LuceneIndex.builder();
  private final Set<String> words = new TreeSet<>();

  @Test
  void pages_are_found_as_lucene_finds_them() {
    SUITE.shop().policy().forEach(page -> add(page.id(), "", page.title(), page.text()));
    compare(List.of(""), 4);
  }

  @Test
  void products_are_found_as_lucene_finds_them_of_all_kinds_and_of_one() {
    Set<String> kinds = new TreeSet<>(Set.of("", "no-such-kind"));
    for (Product product : SUITE.shop().catalogue().products()) {
      add(product.id(), product.type(), product.title(), product.description());
      kinds.add(product.type());
    }
    compare(List.copyOf(kinds), 8);
  }

  @Test
  void equals_come_in_the_order_in_which_they_were_added_and_texts_may_be_empty() {
    for (String id : List.of("b", "a", "d", "c")) {
      add(id, "", "Refunds", "When a refund is due.");
    }
    add("long", "", "Returns", "A refund, and other words. ".repeat(80));
    add("bare", "", "", "");
    add("titled", "", "Refunds", "");
    compare(List.of(""), 10);
    assertThat(ours.build().search("refunds", "", 3)).containsExactly("b", "a", "d");
  }

  @Test
  void nothing_is_found_in_nothing_and_for_nothing() {
    assertThat(TextIndex.builder().build().search("refund", "", 3)).isEmpty();
    add("a", "", "Refunds", "When a refund is due.");
    assertThat(ours.build().search("the of !?", "", 3)).isEmpty();
    assertThat(ours.build().search("quantum", "", 3)).isEmpty();
  }

  private void add(String id, String kind, String title, String text) {
    ours.add(id, kind, title, text);
    theirs.add(id, kind, title, text);
    words.addAll(List.of((title + " " + text).split("\\s+")));
  }

  private void compare(List<String> kinds, int most) {
    TextIndex index = ours.build();
    LuceneIndex lucene = theirs.build();
    var random = new Random(7);
    int found = 0;
    for (String query : queries(random)) {
      String kind = kinds.get(random.nextInt(kinds.size()));
      List<String> expected = lucene.search(query, kind, most);
      assertThat(index.search(query, kind, most)).as(query).isEqualTo(expected);
      found += expected.size();
    }
    assertThat(found).isGreaterThan(1_000);
  }

  /// Bags of words of the documents and some of nowhere, and what customers write.
  private List<String> queries(Random random) {
    List<String> known = List.copyOf(words);
    List<String> queries = new ArrayList<>();
    for (CaseFile caseFile : SUITE.cases()) {
      queries.add(caseFile.words().opening());
      queries.add(caseFile.words().title());
    }
    for (int i = 0; i < 3_000; i++) {
      var query = new StringBuilder();
      for (int word = random.nextInt(1, 9); word > 0; word--) {
        query.append(known.get(random.nextInt(known.size()))).append(' ');
      }
      queries.add(query.append(i % 5 == 0 ? "zebra's" : "").toString());
    }
    return queries;
  }
}
