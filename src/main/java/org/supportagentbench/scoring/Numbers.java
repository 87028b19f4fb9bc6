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

  /// Whole numbers that a record calls an amount of money, to the cent: `"price": 169`, and what
  /// stands in `"prices": {"economy": 132, "business": 310}`.
  static List<BigDecimal> priced(String text) {
    List<BigDecimal> found = new ArrayList<>();
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return found;
    }
    for (int colon = text.indexOf("\":"); colon >= 0; colon = text.indexOf("\":", colon + 2)) {
      int value = blank(text, colon + 2);
      if (value >= text.length()) {
        break;
      }
      if (text.charAt(value) == '{') {
        if (money(text, colon)) {
          several(text, value, found);
        }
      } else if (number(text, value) > value && money(text, colon)) {
        found.add(whole(text, value));
      }
    }
    return found;
  }

  /// The whole numbers of an object without objects in it.
  private static void several(String text, int open, List<BigDecimal> found) {
    int close = text.indexOf('}', open);
    if (close < 0 || close - open > WIDEST || text.lastIndexOf('{', close) != open) {
      return;
    }
    for (int colon = text.indexOf(':', open);
        colon >= 0 && colon < close;
        colon = text.indexOf(':', colon + 1)) {
      int value = blank(text, colon + 1);
      if (number(text, value) > value) {
        found.add(whole(text, value));
      }
    }
  }

  private static int blank(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /// Where the whole number that begins there ends; its beginning where there is none, or one with
  /// decimals.
  private static int number(String text, int from) {
    int at = from < text.length() && text.charAt(from) == '-' ? from + 1 : from;
    int digits = at;
    while (at < text.length() && digit(text.charAt(at))) {
      at++;
    }
    boolean whole =
        at > digits
            && at - digits < LONGEST
            && (at == text.length() || (text.charAt(at) != '.' && text.charAt(at) != 'e'));
    return whole ? at : from;
  }

  private static BigDecimal whole(String text, int from) {
    int first = text.charAt(from) == '-' ? from + 1 : from;
    return new BigDecimal(text.substring(first, number(text, from))).setScale(2);
  }

  /// Whether the key that ends there is one for an amount of money.
  private static boolean money(String text, int end) {
    int quote = text.lastIndexOf('"', end - 1);
    if (quote < 0 || end - quote > KEY) {
      return false;
    }
    String key = text.substring(quote + 1, end);
    return MONEY.stream().anyMatch(key::contains);
  }

  private static final int KEY = 40;
  private static final int WIDEST = 300;

  /// In keys, whatever the language of the talk.
  private static final List<String> MONEY =
      List.of(
          "price", "amount", "total", "cost", "fee", "fare", "balance", "refund", "charge",
          "precio", "monto", "costo", "saldo", "tarifa", "importe");

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
