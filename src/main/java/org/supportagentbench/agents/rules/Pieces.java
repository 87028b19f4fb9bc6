package org.supportagentbench.agents.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Some pieces of a line.
record Pieces(Item.Line line, int quantity) {
  private static final Map<String, Integer> COUNTS = counts(Library.lexicon().list("=counts"));

  /// How many pieces of the line are meant; empty where the customer has to say.
  static Optional<Pieces> of(Situation s, Item.Line line) {
    if (line.quantity() == 1) {
      return Optional.of(new Pieces(line, 1));
    }
    if (s.heard("all-pieces")) {
      return Optional.of(new Pieces(line, line.quantity()));
    }
    if (s.heard("one-piece")) {
      return Optional.of(new Pieces(line, 1));
    }
    if (s.times("ask-quantity") > 0) {
      return number(s.email().words()).map(n -> new Pieces(line, Math.min(n, line.quantity())));
    }
    return Optional.empty();
  }

  static Optional<Integer> number(Words words) {
    for (String word : words.list()) {
      Integer spelled = COUNTS.get(word);
      if (spelled != null) {
        return Optional.of(spelled);
      }
      if (word.length() == 1 && Character.isDigit(word.charAt(0)) && !word.equals("0")) {
        return Optional.of(word.charAt(0) - '0');
      }
    }
    return Optional.empty();
  }

  /// Number words of all languages: entries such as `2 > two`, and those that go on with `dos`.
  private static Map<String, Integer> counts(List<String> entries) {
    Map<String, Integer> counts = new HashMap<>();
    int number = 0;
    for (String entry : entries) {
      String[] pair = entry.split(" > ", 2);
      number = pair.length == 2 ? Integer.parseInt(pair[0].strip()) : number;
      counts.put(pair[pair.length - 1].strip(), number);
    }
    return counts;
  }

  static List<Pieces> all(List<Item.Line> lines) {
    return lines.stream().map(line -> new Pieces(line, line.quantity())).toList();
  }

  String words() {
    return quantity + " x " + line.item().words();
  }
}
