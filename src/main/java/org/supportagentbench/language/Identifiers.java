package org.supportagentbench.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds numbers of a given shape, such as tracking numbers (`NL[0-9]{10}`), as whole words.
///
/// Words longer than 64 characters are left out, so that any pattern takes linear time in the
/// message.
public final class Identifiers {
  private static final int LONGEST = 64;

  private final Pattern pattern;

  /// By its number, whether an identifier can begin with an ASCII character.
  private final boolean[] begins = new boolean[0x80];

  /// Whether more input could still match is just what is asked here.
  @SuppressWarnings("JdkObsolete")
  private Identifiers(Pattern pattern) {
    this.pattern = pattern;
    for (char c = 0; c < begins.length; c++) {
      Matcher matcher = pattern.matcher(String.valueOf(c));
      begins[c] = matcher.matches() || matcher.hitEnd();
    }
  }

  /// Compiles a regular expression for one whole identifier; letter case does not matter.
  public static Identifiers of(String regex) {
    return new Identifiers(Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
  }

  /// Where identifiers stand in a message, in its order.
  public List<Span> in(String message) {
    List<Span> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(message);
    int at = 0;
    while (at < message.length()) {
      if (!part(message.charAt(at))) {
        at++;
        continue;
      }
      int end = at + 1;
      while (end < message.length() && part(message.charAt(end))) {
        end++;
      }
      if (end - at <= LONGEST && begins(message.charAt(at)) && matcher.region(at, end).matches()) {
        found.add(new Span(at, end));
      }
      at = end;
    }
    return found;
  }

  private boolean begins(char c) {
    return c >= begins.length || begins[c];
  }

  private static boolean part(char c) {
    return Character.isLetterOrDigit(c);
  }
}
