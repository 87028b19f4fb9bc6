package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds forms that begin with a digit, such as `28 inch` or `21st`, as an expression has them. The
/// expression is tried only where a digit stands, which most of a text has not.
final class DigitForms {
  private DigitForms() {}

  /// All places where the form stands, from left to right; none reaches into another.
  ///
  /// @param form matches nothing that begins otherwise; may look at what stands before
  static List<MatchResult> in(String text, Pattern form) {
    List<MatchResult> found = List.of();
    Matcher matcher = null;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        matcher = matcher == null ? over(text, form) : matcher;
        matcher.region(at, text.length());
        if (matcher.lookingAt()) {
          found = found.isEmpty() ? new ArrayList<>() : found;
          found.add(matcher.toMatchResult());
          at = matcher.end();
          continue;
        }
      }
      at++;
    }
    return found;
  }

  private static Matcher over(String text, Pattern form) {
    return form.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }
}
