package org.supportagentbench.report.site;

/// Makes text of models and customers harmless for a reader. The templates escape markup; this
/// takes care of what is left: characters that turn the direction of writing or drive a terminal
/// become visible marks such as `⟨U+202E⟩`, halves of pairs become the replacement character. Line
/// breaks and tabs stay.
public final class Visible {
  private Visible() {}

  /// The text as it may stand on a page.
  public static String text(String text) {
    int first = firstOdd(text);
    if (first < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int i = first; i < text.length(); ) {
      int point = text.codePointAt(i);
      append(out, point);
      i += Character.charCount(point);
    }
    return out.toString();
  }

  private static int firstOdd(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c) || isHidden(c)) {
        return i;
      }
    }
    return -1;
  }

  private static void append(StringBuilder out, int point) {
    if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
      out.append('\uFFFD');
    } else if (isHidden(point)) {
      out.append("⟨U+%04X⟩".formatted(point));
    } else {
      out.appendCodePoint(point);
    }
  }

  /// Control characters, and the invisible ones that turn the direction of what follows.
  private static boolean isHidden(int point) {
    if (point == '\n' || point == '\t' || point == '\r') {
      return false;
    }
    boolean control = point < 0x20 || (point >= 0x7f && point < 0xa0);
    boolean turns =
        point == 0x061c
            || point == 0x200e
            || point == 0x200f
            || (point >= 0x202a && point <= 0x202e)
            || (point >= 0x2066 && point <= 0x2069);
    boolean breaks = point == 0x2028 || point == 0x2029 || point == 0xfeff;
    return control || turns || breaks;
  }
}
