package org.supportagentbench.scoring;

import java.util.Locale;

/// Tells identifiers (`#W9711842`, `ORD-001`, `HXDUBJ`, `credit_card_2478`) from words and amounts,
/// and makes them comparable.
final class Ids {
  private static final int LONGEST = 40;

  private Ids() {}

  /// Whether the value names one thing: no blank inside, and a digit beside at least two other
  /// characters, or a run of five or six capitals.
  static boolean like(String value) {
    int digits = 0;
    int capitals = 0;
    int others = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      digits += Character.isDigit(c) ? 1 : 0;
      capitals += Character.isUpperCase(c) ? 1 : 0;
      boolean sign = c == '#' || c == '-' || c == '_';
      if (!Character.isLetterOrDigit(c) && !sign) {
        return false;
      }
      others += sign ? 1 : 0;
    }
    boolean coded = digits > 0 && value.length() >= 4 && value.length() <= LONGEST && !date(value);
    boolean locator =
        capitals + digits == value.length() && (value.length() == 5 || value.length() == 6);
    return (coded && (digits >= 4 || digits < value.length() - others)) || locator;
  }

  private static boolean date(String value) {
    return value.length() == 10 && value.charAt(4) == '-' && value.charAt(7) == '-';
  }

  /// Upper case, without the sign before it.
  static String plain(String value) {
    String bare = value.startsWith("#") ? value.substring(1) : value;
    return bare.toUpperCase(Locale.ROOT);
  }

  /// Letters as A, digits as 9: ids of one form are of one kind of thing.
  static String shape(String value) {
    StringBuilder shape = new StringBuilder();
    for (char c : plain(value).toCharArray()) {
      shape.append(Character.isDigit(c) ? '9' : Character.isLetter(c) ? 'A' : c);
    }
    return shape.toString();
  }
}
