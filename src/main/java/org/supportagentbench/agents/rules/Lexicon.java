package org.supportagentbench.agents.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The agent's words of the trade: for each sign (a topic, a trouble, a wish) the phrases that
/// speak for it, with weights. Read from `words.txt`. Immutable.
///
/// In a phrase `ship*` stands for any ending, `(a|b)` for either, `..` for up to four words of the
/// same sentence; `=3` is its weight, else 2.
final class Lexicon {
  private static final int WEIGHT = 2;
  private static final int GAP = 4;
  private static final int STEM = 3;

  private final Map<String, List<Phrase>> byFirst;
  private final Map<String, List<String>> lists;

  private Lexicon(Map<String, List<Phrase>> byFirst, Map<String, List<String>> lists) {
    this.byFirst = byFirst;
    this.lists = lists;
  }

  /// A phrase of one sign.
  private record Phrase(String sign, List<String> words, int weight) {}

  /// Where a phrase of a sign was found.
  ///
  /// @param start index of its first word
  /// @param end index after its last word
  record Hit(String sign, int start, int end, int weight) {}

  static Lexicon read(Map<String, String> file) {
    Map<String, List<Phrase>> byFirst = new HashMap<>();
    Map<String, List<String>> lists = new HashMap<>();
    file.forEach((sign, text) -> {
      List<String> entries = entries(text);
      lists.put(sign, entries);
      if (!sign.startsWith("=")) {
        entries.forEach(entry -> add(sign, entry, byFirst));
      }
    });
    return new Lexicon(byFirst, lists);
  }

  /// The entries of a list as they stand in the file.
  List<String> list(String name) {
    return lists.getOrDefault(name, List.of());
  }

  List<Hit> find(Words words) {
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.at(i);
      hits(byFirst.get(word), words, i, hits);
      if (word.length() >= STEM) {
        hits(byFirst.get("~" + word.substring(0, STEM)), words, i, hits);
      }
    }
    return hits;
  }

  private static void hits(
      @org.jspecify.annotations.Nullable List<Phrase> phrases,
      Words words,
      int at,
      List<Hit> into) {
    if (phrases == null) {
      return;
    }
    for (Phrase phrase : phrases) {
      int end = match(phrase.words(), 0, words, at);
      if (end > 0) {
        into.add(new Hit(phrase.sign(), at, end, phrase.weight()));
      }
    }
  }

  /// Index after the last word, or 0.
  private static int match(List<String> phrase, int from, Words words, int at) {
    int position = at;
    for (int i = from; i < phrase.size(); i++) {
      String wanted = phrase.get(i);
      if (wanted.equals("..")) {
        return gap(phrase, i + 1, words, position);
      }
      if (position >= words.size() || !fits(wanted, words.at(position))) {
        return 0;
      }
      position++;
    }
    return position;
  }

  private static int gap(List<String> phrase, int rest, Words words, int at) {
    for (int skip = 0; skip <= GAP && at + skip < words.size(); skip++) {
      if (skip > 0 && words.at(at + skip - 1).equals(Words.STOP)) {
        return 0;
      }
      int end = match(phrase, rest, words, at + skip);
      if (end > 0) {
        return end;
      }
    }
    return 0;
  }

  private static boolean fits(String wanted, String word) {
    return wanted.endsWith("*")
        ? word.startsWith(wanted.substring(0, wanted.length() - 1))
        : word.equals(wanted);
  }

  private static List<String> entries(String text) {
    List<String> entries = new ArrayList<>();
    for (String entry : text.split(",", -1)) {
      if (!entry.isBlank()) {
        entries.add(entry.strip());
      }
    }
    return entries;
  }

  private static void add(String sign, String entry, Map<String, List<Phrase>> byFirst) {
    int weight = WEIGHT;
    String text = entry;
    int equals = entry.lastIndexOf('=');
    if (equals > 0) {
      weight = Integer.parseInt(entry.substring(equals + 1).strip());
      text = entry.substring(0, equals);
    }
    for (String variant : alternatives(text.strip())) {
      List<String> words = List.of(variant.strip().split("\\s+"));
      String first = words.getFirst();
      String key = first.endsWith("*") ? "~" + first.substring(0, STEM) : first;
      byFirst.computeIfAbsent(key, _ -> new ArrayList<>()).add(new Phrase(sign, words, weight));
    }
  }

  private static List<String> alternatives(String text) {
    int open = text.indexOf('(');
    if (open < 0) {
      return List.of(text);
    }
    List<String> all = new ArrayList<>();
    int depth = 0;
    int from = open + 1;
    List<String> choices = new ArrayList<>();
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      boolean ends = depth == 0 && c == ')';
      if (ends || (depth == 1 && c == '|')) {
        choices.add(text.substring(from, i));
        from = i + 1;
      }
      if (ends) {
        String rest = text.substring(i + 1);
        choices.forEach(
            choice -> all.addAll(alternatives(text.substring(0, open) + choice + rest)));
        return all;
      }
    }
    throw new IllegalStateException("an open bracket in " + text);
  }
}
