package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  /// Whole numbers that a record calls an amount of money, to the cent: `"price": 169`, and what
  /// stands in `"prices": {"economy": 132, "business": 310}`.
  static List<BigDecimal> priced(String text) {
    List<BigDecimal> found = new ArrayList<>();
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return found;
    }
    Matcher prices = PRICED.matcher(text);
    while (prices.find()) {
      Matcher number = WHOLE.matcher(prices.group());
      while (number.find()) {
        found.add(new BigDecimal(number.group(1)).setScale(2));
      }
    }
    return found;
  }

  private static final Pattern PRICED =
      Pattern.compile(
          "\"\\w{0,20}(?:price|amount|total|cost|fee|fare|balance|refund|charge|precio|monto|costo|saldo|tarifa|importe)\\w{0,10}\"\\s{0,3}:\\s{0,3}(?:\\{[^{}]{0,300}\\}|-?\\d{1,7}(?![\\d.]))");

  private static final Pattern WHOLE = Pattern.compile(":\\s{0,3}-?(\\d{1,7})(?![\\d.])");

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
