package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supportagentbench.language.Span;

/// Finds telephone numbers: with a plus sign and country code, or in the American grouping. Both
/// forms are bounded, so the search is linear.
final class Telephones {
  private static final int LEAST = 9;
  private static final Pattern FORM =
      Pattern.compile(
          "(?<![\\w+])(?:\\+\\d(?:[ ().-]{0,2}\\d){8,14}|\\(?\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4})(?!\\w)");

  private Telephones() {}

  static List<Span> in(String text) {
    if (!enoughDigits(text) || !grouped(text)) {
      return List.of();
    }
    List<Span> found = new ArrayList<>();
    Matcher matcher = FORM.matcher(text);
    while (matcher.find()) {
      found.add(new Span(matcher.start(), matcher.end()));
    }
    return found;
  }

  /// Nine digits with no letter between them; where they are missing there is no number.
  private static boolean enoughDigits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
        if (digits >= LEAST) {
          return true;
        }
      } else if (c >= 'A') {
        digits = 0;
      }
    }
    return false;
  }

  /// A plus sign before a digit, or a sign and three digits, a sign and four: one of both is in
  /// every number.
  private static boolean grouped(String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      boolean plus = c == '+' && digits(text, i + 1, 1);
      boolean between = SIGNS.indexOf(c) >= 0 && digits(text, i + 1, 3);
      if (plus
          || (between
              && i + 4 < text.length()
              && SIGNS.indexOf(text.charAt(i + 4)) >= 0
              && digits(text, i + 5, 4))) {
        return true;
      }
    }
    return false;
  }

  private static final String SIGNS = " .-";

  private static boolean digits(String text, int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (i >= text.length() || text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /// The digits alone.
  static String digits(String number) {
    StringBuilder digits = new StringBuilder();
    number.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
    return digits.toString();
  }
}
