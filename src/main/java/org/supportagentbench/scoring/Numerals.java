package org.supportagentbench.scoring;

import java.math.BigDecimal;
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

  /// Whether the text has the number, however its thousands and decimals are parted: `6,000`,
  /// `3,60`, `19.890`.
  static boolean has(String text, BigDecimal number) {
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && (digit(text.charAt(end)) || inside(text, end))) {
        end++;
      }
      if (end > at && end - at <= 2 * LONGEST && is(text.substring(at, end), number)) {
        return true;
      }
      at = Math.max(end, at + 1);
    }
    return false;
  }

  private static boolean inside(String text, int at) {
    boolean parts = text.charAt(at) == '.' || text.charAt(at) == ',';
    return parts
        && at > 0
        && at + 1 < text.length()
        && digit(text.charAt(at - 1))
        && digit(text.charAt(at + 1));
  }

  private static boolean is(String written, BigDecimal number) {
    int last = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
    String whole = written.replace(".", "").replace(",", "");
    if (new BigDecimal(whole).compareTo(number) == 0) {
      return true;
    }
    return last > 0
        && new BigDecimal(whole).movePointLeft(written.length() - 1 - last).compareTo(number) == 0;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
