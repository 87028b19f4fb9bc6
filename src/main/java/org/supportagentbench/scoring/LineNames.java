package org.supportagentbench.scoring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.supportagentbench.desk.Catalogue;
import org.supportagentbench.desk.Order;
import org.supportagentbench.desk.OrderLine;
import org.supportagentbench.desk.Variant;

/// Tells the lines of one order apart by words: those of its title, type, colour and size that no
/// other line of the order shares.
final class LineNames {
  private static final int SHORTEST = 3;

  private final Map<Integer, Set<String>> distinct = new HashMap<>();

  LineNames(Order order, Catalogue catalogue, String brand) {
    Map<Integer, Set<String>> all = new HashMap<>();
    Map<String, Integer> owners = new HashMap<>();
    for (OrderLine line : order.lines()) {
      Set<String> words = new HashSet<>();
      catalogue.variant(line.variant()).ifPresent(variant -> add(variant, words));
      words.remove(brand);
      all.put(line.line(), words);
      words.forEach(word -> owners.merge(word, 1, Integer::sum));
    }
    all.forEach((line, words) -> {
      Set<String> own = new HashSet<>(words);
      own.removeIf(word -> owners.getOrDefault(word, 0) > 1);
      distinct.put(line, own);
    });
  }

  private static void add(Variant variant, Set<String> words) {
    String all =
        variant.product().title() + " " + variant.product().type() + " " + variant.colour();
    for (String word : PlainWords.of(all).split(" ", -1)) {
      if (word.length() >= SHORTEST) {
        words.add(stem(word));
      }
    }
  }

  /// Numbers of the lines that a text names.
  Set<Integer> in(WordRun text) {
    Set<Integer> lines = new HashSet<>();
    for (int i = 0; i < text.size(); i++) {
      String word = stem(text.word(i));
      distinct.forEach((line, words) -> {
        if (words.contains(word)) {
          lines.add(line);
        }
      });
    }
    return lines;
  }

  private static String stem(String word) {
    return word.length() > SHORTEST && word.endsWith("s")
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
