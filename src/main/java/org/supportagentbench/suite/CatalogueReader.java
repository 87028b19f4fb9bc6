package org.supportagentbench.suite;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.supportagentbench.desk.Catalogue;
import org.supportagentbench.desk.Product;
import org.supportagentbench.desk.Variant;

/// Reads `shop/catalogue.csv`: one row a variant, commas, double quotes where a field holds a
/// comma.
///
/// Where the sizes of a product are described differently, the product's description is all of
/// them, each with its size before it.
final class CatalogueReader {
  private static final List<String> COLUMNS =
      List.of(
          "variant",
          "product",
          "title",
          "type",
          "colour",
          "size",
          "price",
          "stock",
          "final_sale",
          "link",
          "description");

  private final ProblemList problems;
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Row> firstOf = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();

  private CatalogueReader(ProblemList problems) {
    this.problems = problems;
  }

  private record Row(List<String> cells, int line) {
    String product() {
      return cells.get(1);
    }

    /// Title, type and link.
    List<String> common() {
      return List.of(cells.get(2), cells.get(3), cells.get(9));
    }

    String sizeOrColour() {
      return cells.get(5).isEmpty() ? cells.get(4) : cells.get(5);
    }

    String description() {
      return cells.get(10);
    }
  }

  static Catalogue read(String text, ProblemList problems) {
    CatalogueReader reader = new CatalogueReader(problems);
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (number == 1) {
        reader.head(line);
      } else if (!line.isBlank()) {
        reader.row(line, number);
      }
    }
    return new Catalogue(reader.variants());
  }

  private void head(String line) {
    if (!line.strip().equals(String.join(",", COLUMNS))) {
      problems.add(1, "the columns '" + line + "'", String.join(",", COLUMNS));
    }
  }

  private void row(String line, int number) {
    Optional<List<String>> cells = cells(line);
    if (cells.isEmpty() || cells.get().size() != COLUMNS.size()) {
      int count = cells.map(List::size).orElse(0);
      String found = cells.isEmpty() ? "a quote that is never closed" : count + " columns";
      problems.add(number, found, COLUMNS.size() + " columns, with quotes around text with commas");
      return;
    }
    Row row = new Row(cells.get(), number);
    check(row);
    rows.add(row);
  }

  private void check(Row row) {
    List<String> cells = row.cells();
    String id = cells.get(0);
    if (!Names.hyphened(id) || !Names.hyphened(row.product())) {
      report(row, "the ids '" + id + "', '" + row.product() + "'", "lower case, digits, hyphens");
    }
    Integer earlier = seen.putIfAbsent(id, row.line());
    if (earlier != null) {
      report(row, "the variant '" + id + "' again", "once; it stands in line " + earlier);
    }
    Row first = firstOf.putIfAbsent(row.product(), row);
    if (first != null && !first.common().equals(row.common())) {
      report(
          row,
          "another title, type or link for '" + row.product() + "'",
          "the same in every row of a product, as in line " + first.line());
    }
    if (cells.get(2).isBlank() || cells.get(3).isBlank()) {
      report(row, "a product without title or type", "both");
    }
    if (YamlValues.money(cells.get(6)).isEmpty() || YamlValues.whole(cells.get(7)).isEmpty()) {
      report(
          row,
          "price '" + cells.get(6) + "' and stock '" + cells.get(7) + "'",
          "a price such as 148.00 and a whole number");
    }
    if (!cells.get(8).equals("true") && !cells.get(8).equals("false")) {
      report(row, "'" + cells.get(8) + "' for final_sale", "true or false");
    }
  }

  private void report(Row row, String found, String right) {
    problems.add(row.line(), found, right);
  }

  private List<Variant> variants() {
    Map<String, Product> products = products();
    List<Variant> variants = new ArrayList<>();
    for (Row row : rows) {
      List<String> cells = row.cells();
      variants.add(
          new Variant(
              cells.get(0),
              Objects.requireNonNull(products.get(row.product())),
              cells.get(4),
              cells.get(5),
              YamlValues.money(cells.get(6)).orElse(BigDecimal.ZERO),
              YamlValues.whole(cells.get(7)).orElse(0),
              cells.get(8).equals("true")));
    }
    return variants;
  }

  private Map<String, Product> products() {
    Map<String, Map<String, String>> descriptions = new LinkedHashMap<>();
    for (Row row : rows) {
      descriptions
          .computeIfAbsent(row.product(), id -> new LinkedHashMap<>())
          .putIfAbsent(row.description(), row.sizeOrColour());
    }
    Map<String, Product> products = new HashMap<>();
    firstOf.forEach((id, row) -> {
      Optional<String> link = Optional.of(row.cells().get(9)).filter(text -> !text.isEmpty());
      String description = described(descriptions.getOrDefault(id, Map.of()));
      products.put(id, new Product(id, row.cells().get(2), row.cells().get(3), link, description));
    });
    return products;
  }

  private static String described(Map<String, String> labels) {
    if (labels.size() == 1) {
      return labels.keySet().iterator().next();
    }
    StringJoiner all = new StringJoiner(" ");
    labels.forEach((description, label) -> all.add(label + ": " + description));
    return all.toString();
  }

  /// The fields of a line; empty where a quote stays open.
  private static Optional<List<String>> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return quoted ? Optional.empty() : Optional.of(cells);
  }
}
