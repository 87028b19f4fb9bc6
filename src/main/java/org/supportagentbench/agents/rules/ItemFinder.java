package org.supportagentbench.agents.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds which lines of an order the customer's words name: by words of the title, by what people
/// call such a thing, by colour and size.
final class ItemFinder {
  private static final Set<String> EMPTY =
      Set.of("northline", "and", "the", "on", "a", "in", "xl", "uk", "eu", "2", "add");

  /// Words that many titles have.
  private static final Set<String> GENERAL =
      Set.of("travel", "bag", "case", "daily", "pair", "set", "full", "large", "medium", "single");

  private static final int ENOUGH = 2;

  private static final List<Same> SAME =
      Library.lexicon().list("=same").stream().map(Same::of).toList();

  private ItemFinder() {}

  static String words(List<Item.Line> lines, Replies replies) {
    return Days.list(lines.stream().map(Item.Line::words).toList(), replies);
  }

  /// The lines that are named best; empty where none is.
  static List<Item.Line> named(Words words, List<Item.Line> lines) {
    Set<String> said = said(words);
    List<Item.Line> best = new ArrayList<>();
    int most = 0;
    for (Item.Line line : lines) {
      int score = score(said, line.item());
      if (score > most) {
        best.clear();
        most = score;
      }
      if (score == most && score >= ENOUGH) {
        best.add(line);
      }
    }
    return best;
  }

  /// Every line that is named by a word of its own.
  static List<Item.Line> each(Words words, List<Item.Line> lines) {
    Set<String> said = said(words);
    return lines.stream().filter(line -> score(said, line.item()) >= 3).toList();
  }

  static int score(Set<String> said, Item item) {
    int score = 0;
    for (String word : titleWords(item.title())) {
      if (said.contains(word)) {
        score += GENERAL.contains(word) ? 1 : 3;
      }
    }
    if (score > 0 && !item.colour().isEmpty() && said.contains(Words.fold(item.colour()))) {
      score += 2;
    }
    if (score > 0 && !item.size().isEmpty() && said.contains(Words.fold(item.size()))) {
      score += 2;
    }
    return score;
  }

  static Set<String> titleWords(String title) {
    Set<String> words = new HashSet<>();
    Words.of(title).list().forEach(word -> words.add(singular(word)));
    words.removeAll(EMPTY);
    return words;
  }

  /// The words of a text with what they may mean in a title.
  static Set<String> said(Words words) {
    Set<String> said = new HashSet<>();
    for (String word : words.list()) {
      said.add(word);
      said.add(singular(word));
    }
    List<String> singular = singular(words);
    for (Same same : SAME) {
      if (said.contains(same.common().getFirst())
          && Collections.indexOfSubList(singular, same.common()) >= 0) {
        said.addAll(same.inTitles());
      }
    }
    return said;
  }

  /// What people call a thing, in the singular, and the words that titles have for it.
  private record Same(List<String> common, List<String> inTitles) {
    static Same of(String entry) {
      String[] pair = entry.split(" > ", 2);
      return new Same(singular(Words.of(pair[0])), List.of(pair[1].strip().split(" ", -1)));
    }
  }

  private static List<String> singular(Words words) {
    return words.list().stream().map(ItemFinder::singular).toList();
  }

  static String singular(String word) {
    if (word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")) {
      return word.substring(0, word.length() - 1);
    }
    return word;
  }
}
