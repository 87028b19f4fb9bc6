package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    return numbers(text).contains(number.stripTrailingZeros());
  }

  /// The same for what a message says.
  static boolean has(Said said, BigDecimal number) {
    return said.get(SAID).contains(number.stripTrailingZeros());
  }

  private static final Facet<Said, Set<BigDecimal>> SAID =
      new Facet<>(said -> Set.copyOf(numbers(said.text())));

  /// All numbers of a text, as [#has] reads them.
  static Set<BigDecimal> in(String text) {
    return Set.copyOf(numbers(text));
  }

  /// All that [#has] is true of, without zeros at the end.
  private static Set<BigDecimal> numbers(String text) {
    Set<BigDecimal> found = new HashSet<>();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && (digit(text.charAt(end)) || inside(text, end))) {
        end++;
      }
      if (end > at && end - at <= 2 * LONGEST) {
        String written = text.substring(at, end);
        int last = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
        BigDecimal whole = new BigDecimal(written.replace(".", "").replace(",", ""));
        BigDecimal parted = last > 0 ? whole.movePointLeft(written.length() - 1 - last) : whole;
        found.add(whole.stripTrailingZeros());
        found.add(parted.stripTrailingZeros());
        if (thousands(text, end)) {
          found.add(parted.movePointRight(3).stripTrailingZeros());
        }
      }
      at = Math.max(end, at + 1);
    }
    return found;
  }

  /// Whether a number is followed by a word for a thousand: "250 mil", "1.5k".
  private static boolean thousands(String text, int end) {
    int from = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
    return THOUSAND.stream()
        .filter(word -> text.regionMatches(true, from, word, 0, word.length()))
        .mapToInt(word -> from + word.length())
        .anyMatch(to -> to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
  }

  /// In any language of a talk.
  private static final List<String> THOUSAND = List.of("mil", "thousand", "mille", "tausend", "k");

  private static boolean inside(String text, int at) {
    boolean parts = text.charAt(at) == '.' || text.charAt(at) == ',';
    return parts
        && at > 0
        && at + 1 < text.length()
        && digit(text.charAt(at - 1))
        && digit(text.charAt(at + 1));
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
