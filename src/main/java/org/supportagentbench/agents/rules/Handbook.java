package org.supportagentbench.agents.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The pages of the knowledge base that were found in this conversation, by their ids.
record Handbook(Map<String, String> pages) {

  static Handbook of(List<JsonNode> answers) {
    Map<String, String> pages = new LinkedHashMap<>();
    for (JsonNode answer : answers) {
      for (JsonNode page : answer.path("results")) {
        pages.putIfAbsent(page.path("id").asString(""), page.path("text").asString(""));
      }
    }
    return new Handbook(pages);
  }

  boolean has(String page) {
    return pages.containsKey(page);
  }

  /// The cells of a page's table rows, all tables one after the other, headings included.
  List<List<String>> rows(String page) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : pages.getOrDefault(page, "").split("\n", -1)) {
      if (line.startsWith("|") && !line.startsWith("|--")) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.substring(1).split("\\|", -1)) {
          cells.add(cell.strip());
        }
        cells.removeLast();
        rows.add(cells);
      }
    }
    return rows;
  }

  /// The row whose first cell is this.
  Optional<List<String>> row(String page, String first) {
    return rows(page).stream().filter(cells -> cells.getFirst().equals(first)).findFirst();
  }

  /// The carrier's tracking page of a number, by the pattern in the knowledge base.
  Optional<String> trackingLink(String carrier, String number) {
    for (String line : pages.getOrDefault("shipping-and-tracking", "").split("\n", -1)) {
      int open = line.indexOf('`');
      int close = line.lastIndexOf('`');
      if (line.startsWith("- " + carrier + ":") && open > 0 && close > open) {
        return Optional.of(line.substring(open + 1, close).replace("<number>", number));
      }
    }
    return Optional.empty();
  }
}
