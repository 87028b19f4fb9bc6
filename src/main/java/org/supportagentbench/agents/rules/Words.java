package org.supportagentbench.agents.rules;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A text as folded words: lower case, no accents, no apostrophes; `.` stands between sentences and
/// `,` between parts of one. Immutable.
///
/// @param list the words and marks in order
record Words(List<String> list) {
  static final String STOP = ".";
  static final String PART = ",";

  Words {
    list = List.copyOf(list);
  }

  static Words of(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String folded = fold(text);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (isFeet(c, word)) {
        flush(word.append("ft"), words);
      } else if (c != '\'' && c != '’') {
        flush(word, words);
        String mark = mark(folded, i);
        if (!mark.isEmpty() && !words.isEmpty() && !words.getLast().equals(mark)) {
          words.add(mark);
        }
      }
    }
    flush(word, words);
    return new Words(words);
  }

  /// "5'10": the sign behind a single digit means feet.
  private static boolean isFeet(char c, StringBuilder word) {
    boolean sign = c == '\'' || c == '’' || c == '′';
    return sign && word.length() == 1 && Character.isDigit(word.charAt(0));
  }

  /// Lower case without accents.
  static String fold(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.chars().allMatch(c -> c < 0x80)) {
      return lower;
    }
    StringBuilder plain = new StringBuilder(lower.length());
    Normalizer.normalize(lower, Normalizer.Form.NFD)
        .chars()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> plain.append(c == 'ß' ? "ss" : String.valueOf((char) c)));
    return plain.toString();
  }

  private static String mark(String text, int at) {
    char c = text.charAt(at);
    boolean ends = at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
    return switch (c) {
      case '!', '?', '…', '\n' -> STOP;
      case '.' -> ends ? STOP : "";
      case ',', ';', ':', '(', ')', '–', '—' -> ends || c != ',' ? PART : "";
      default -> "";
    };
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  static boolean isMark(String word) {
    return word.equals(STOP) || word.equals(PART);
  }

  int size() {
    return list.size();
  }

  String at(int index) {
    return list.get(index);
  }

  boolean has(String word) {
    return list.contains(word);
  }

  /// The sentence around a word.
  Words sentence(int at) {
    int from = at;
    while (from > 0 && !list.get(from - 1).equals(STOP)) {
      from--;
    }
    int to = at;
    while (to < list.size() && !list.get(to).equals(STOP)) {
      to++;
    }
    return new Words(list.subList(from, to));
  }
}
