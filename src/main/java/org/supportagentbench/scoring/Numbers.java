package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Decimal numbers as they stand in tool results: `148.00`, `89.5`.
final class Numbers {
  private static final int LONGEST = 12;

  private Numbers() {}

  /// Every number with one or two decimals, to the cent.
  static List<BigDecimal> decimals(String text) {
    List<BigDecimal> found = new ArrayList<>();
    for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
      int from = dot;
      while (from > 0 && digit(text.charAt(from - 1)) && dot - from < LONGEST) {
        from--;
      }
      int to = dot + 1;
      while (to < text.length() && digit(text.charAt(to))) {
        to++;
      }
      int decimals = to - dot - 1;
      if (from < dot && decimals >= 1 && decimals <= 2) {
        found.add(new BigDecimal(text.substring(from, to)).setScale(2));
      }
    }
    return found;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
