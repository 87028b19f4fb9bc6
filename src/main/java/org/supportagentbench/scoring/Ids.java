package org.supportagentbench.scoring;

import java.util.List;
import java.util.Locale;

/// Tells identifiers (`#W9711842`, `ORD-001`, `HXDUBJ`, `credit_card_2478`) from words and amounts,
/// and makes them comparable.
final class Ids {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 40;

  private Ids() {}

  /// Whether the value names one thing: no blank inside, and a digit beside at least two other
  /// characters, or a run of five or six capitals.
  static boolean like(String value) {
    return like(value, 0, value.length());
  }

  /// As the other one, for a stretch of a text.
  static boolean like(String text, int from, int to) {
    int length = to - from;
    if (length < SHORTEST || length > LONGEST) {
      return false;
    }
    int digits = 0;
    int capitals = 0;
    int others = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!part(c)) {
        return false;
      }
      if (c >= 'a' && c <= 'z') {
        continue;
      }
      boolean sign = c == '#' || c == '-' || c == '_';
      others += sign ? 1 : 0;
      digits += !sign && Character.isDigit(c) ? 1 : 0;
      capitals += !sign && Character.isUpperCase(c) ? 1 : 0;
    }
    boolean coded = digits > 0 && !date(text, from, to);
    boolean locator = capitals + digits == length && (length == 5 || length == 6);
    return (coded && (digits >= 4 || digits < length - others)) || locator;
  }

  /// Whether a value is an id by its form, or by the key that it has: `"code": "COT"`.
  static boolean named(String key, String value) {
    return like(value)
        || (code(key)
            && value.length() <= LONGEST
            && value.chars().allMatch(c -> part((char) c))
            && !value.isEmpty());
  }

  /// Whether a key says that its value is an id.
  static boolean code(String key) {
    String sort = key.toLowerCase(Locale.ROOT);
    return sort.equals("id")
        || sort.endsWith("_id")
        || sort.endsWith("_ids")
        || sort.endsWith("code")
        || sort.endsWith("codes")
        || sort.endsWith("codigo")
        || sort.endsWith("sku");
  }

  /// What a key says that its value is the id of: `line` for `line_id` and `line_ids`, `item` for
  /// `new_item_ids`; nothing for `id`.
  static String sort(String key) {
    String sort = key.toLowerCase(Locale.ROOT);
    sort = cut(sort, "s");
    for (String end : List.of("_id", "id", "_number", "_code", "_no")) {
      sort = cut(sort, end);
    }
    return sort.startsWith("new_") || sort.startsWith("old_") ? sort.substring(4) : sort;
  }

  private static String cut(String word, String end) {
    return word.endsWith(end) ? word.substring(0, word.length() - end.length()) : word;
  }

  /// Whether ids are made of it.
  static boolean part(char c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z')
            || (c >= '0' && c <= '9')
            || (c >= 'A' && c <= 'Z')
            || c == '#'
            || c == '-'
            || c == '_'
        : Character.isLetterOrDigit(c);
  }

  private static boolean date(String text, int from, int to) {
    return to - from == 10 && text.charAt(from + 4) == '-' && text.charAt(from + 7) == '-';
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
