package org.supportagentbench.desk;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.supportagentbench.suite.SuiteReader;

/// Prints how well the searches of a suite find what agents ask for: `SearchBoard FOLDER`. What the
/// held-out half misses is not printed, so that nobody tunes on it.
final class SearchBoard {
  private SearchBoard() {}

  /// Prints both tables.
  ///
  /// @param arguments the folder of the suite
  public static void main(String[] arguments) {
    ShopSearch search = SuiteReader.read(Path.of(arguments[0])).shop().search();
    print("policy", query -> search.policy(query, 3).stream().map(PolicyPage::id).toList());
    print(
        "product",
        query -> search.products(query, Optional.empty(), 5).stream().map(Product::id).toList());
  }

  private static void print(String table, Function<String, List<String>> search) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    AskedSearches asked = AskedSearches.read(table + "-queries.txt");
    for (boolean heldOut : new boolean[] {false, true}) {
      AskedSearches.Figures figures = asked.figures(heldOut, search);
      out.printf(
          Locale.ROOT,
          "%s %s: %d queries, recall %.3f, reciprocal rank %.3f%n",
          table,
          heldOut ? "held out" : "development",
          figures.queries(),
          figures.recall(),
          figures.reciprocalRank());
      if (!heldOut) {
        figures.missed().forEach(line -> out.println("  " + line));
      }
    }
  }
}
