package org.supportagentbench.language;

import java.util.ArrayList;
import java.util.List;

/// Reads the phrases of data files: words, `..` for up to five words between, `ship*` for any
/// ending, `(a|b)` for either, `(a|)` for a or nothing.
final class PhraseSyntax {
  private static final int MOST = 4_096;

  private PhraseSyntax() {}

  /// Where the first `..` outside brackets stands; -1 for none.
  static int firstGap(String phrase) {
    int depth = 0;
    for (int i = 0; i + 1 < phrase.length(); i++) {
      char c = phrase.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 && c == '.' && phrase.charAt(i + 1) == '.') {
        return i;
      }
    }
    return -1;
  }

  /// Every way to say a phrase that has no `..`, as lists of words.
  ///
  /// @throws IllegalArgumentException where brackets do not match, hold a `..`, or there are too
  ///   many ways
  static List<List<String>> ways(String phrase) {
    List<List<String>> ways = List.of(List.of());
    int at = 0;
    while (at < phrase.length()) {
      int open = phrase.indexOf('(', at);
      int plain = open < 0 ? phrase.length() : open;
      ways = each(ways, List.of(words(phrase.substring(at, plain))), phrase);
      if (open < 0) {
        break;
      }
      int close = phrase.indexOf(')', open);
      if (close < 0) {
        throw new IllegalArgumentException("a bracket is not closed: " + phrase);
      }
      List<List<String>> either = new ArrayList<>();
      for (String way : phrase.substring(open + 1, close).split("\\|", -1)) {
        either.add(words(way));
      }
      ways = each(ways, either, phrase);
      at = close + 1;
    }
    return ways.stream().filter(way -> !way.isEmpty()).toList();
  }

  private static List<List<String>> each(
      List<List<String>> ways, List<List<String>> ends, String phrase) {
    if ((long) ways.size() * ends.size() > MOST) {
      throw new IllegalArgumentException("too many ways to say: " + phrase);
    }
    List<List<String>> longer = new ArrayList<>(ways.size() * ends.size());
    for (List<String> way : ways) {
      for (List<String> end : ends) {
        List<String> joined = new ArrayList<>(way);
        joined.addAll(end);
        longer.add(joined);
      }
    }
    return longer;
  }

  /// The words of a stretch without brackets; cut as messages are, but `*` stays.
  private static List<String> words(String plain) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < plain.length()) {
      char c = plain.charAt(at);
      if (Links.wordPart(c)) {
        int end = at + 1;
        while (end < plain.length()
            && (Links.wordPart(plain.charAt(end)) || plain.charAt(end) == '*')) {
          end++;
        }
        words.add(plain.substring(at, end));
        at = end;
      } else if (c == '.' && at + 1 < plain.length() && plain.charAt(at + 1) == '.') {
        throw new IllegalArgumentException("no .. inside brackets: " + plain);
      } else {
        at++;
      }
    }
    return words;
  }
}
