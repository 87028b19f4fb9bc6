package org.supportagentbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.ReferenceStep;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteReader;

/// An agent is judged by rules that it must be able to find, in words of its own.
final class NorthlineSearchTest {
  private static final Suite SUITE = SuiteReader.read(Path.of("suite", "northline"));
  private static final AskedSearches POLICY = AskedSearches.read("policy-queries.txt");
  private static final AskedSearches PRODUCTS = AskedSearches.read("product-queries.txt");

  private static List<String> pages(String query) {
    return SUITE.shop().search().policy(query, 3).stream().map(PolicyPage::id).toList();
  }

  private static List<String> products(String query) {
    return SUITE.shop().search().products(query, Optional.empty(), 5).stream()
        .map(Product::id)
        .toList();
  }

  @Test
  void pages_are_found_in_other_words_than_theirs() {
    assertFigures(POLICY.figures(false, NorthlineSearchTest::pages), 0.97, 0.88);
    assertFigures(POLICY.figures(true, NorthlineSearchTest::pages), 0.86, 0.77);
  }

  @Test
  void products_are_found_in_other_words_than_theirs() {
    assertFigures(PRODUCTS.figures(false, NorthlineSearchTest::products), 0.95, 0.85);
    assertFigures(PRODUCTS.figures(true, NorthlineSearchTest::products), 0.95, 0.85);
  }

  private static void assertFigures(AskedSearches.Figures figures, double recall, double rank) {
    assertThat(figures.recall()).as("%s", figures.missed()).isGreaterThanOrEqualTo(recall);
    assertThat(figures.reciprocalRank()).isGreaterThanOrEqualTo(rank);
  }

  @Test
  void every_page_is_asked_for_four_times_or_more() {
    List<String> wanted =
        POLICY.all().stream().flatMap(one -> one.wanted().stream()).flatMap(List::stream).toList();
    assertThat(SUITE.shop().policy())
        .allSatisfy(page ->
            assertThat(wanted.stream().filter(page.id()::equals).count())
                .as(page.id())
                .isGreaterThanOrEqualTo(4));
    assertThat(SUITE.shop().policy()).extracting(PolicyPage::id).containsAll(wanted);
  }

  @ParameterizedTest
  @CsvSource({
    "where is my order, shipping-and-tracking",
    "package stuck in transit, delivery-times",
    "stolen package, delivered-not-received",
    "escalate to human, handing-over",
    "charged twice, payment"
  })
  void what_agents_ask_first_finds_its_page(String query, String page) {
    assertThat(pages(query)).startsWith(page);
  }

  @Test
  void what_no_page_speaks_of_finds_none() {
    assertThat(pages("zeppelin")).isEmpty();
    assertThat(pages("best sushi restaurants that open on a Tuesday")).isEmpty();
    assertThat(pages("order")).isEmpty();
  }

  @Test
  void every_perfect_agent_finds_a_page_that_decides_its_case() {
    assertThat(SUITE.cases())
        .hasSize(162)
        .allSatisfy(file ->
            assertThat(foundByReference(file))
                .as(file.id())
                .containsAnyElementsOf(file.header().rules()));
  }

  private static Set<String> foundByReference(CaseFile file) {
    Set<String> found = new TreeSet<>();
    for (ReferenceStep step : file.reference()) {
      if (step instanceof ReferenceStep.CallTool call
          && call.tool().equals("search_knowledge_base")) {
        found.addAll(pages(call.arguments().getOrDefault("query", "")));
      }
    }
    return found;
  }
}
