package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.List;

/// Whole numbers in arguments as people and models write them: `1182`, `#1182`, `[1, 2]`.
final class Numerals {
  private static final int LONGEST = 9;

  private Numerals() {}

  /// The first whole number in the text; -1 where there is none.
  static int whole(String text) {
    List<Integer> all = wholes(text);
    return all.isEmpty() ? -1 : all.getFirst();
  }

  /// All whole numbers of at most nine digits in the text.
  static List<Integer> wholes(String text) {
    List<Integer> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && digit(text.charAt(end))) {
        end++;
      }
      if (end > at && end - at <= LONGEST) {
        found.add(Integer.parseInt(text.substring(at, end)));
      }
      at = Math.max(end, at + 1);
    }
    return found;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
