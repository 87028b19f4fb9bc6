package org.supportagentbench.interchange;

/// Shows hostile text: what would drive a terminal, reorder what is read or be read as nothing
/// stands there as its code, such as `<U+202E>`.
final class Visible {
  private Visible() {}

  /// Line breaks and tabs stay.
  static String text(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        out.append(c).append(text.charAt(++i));
      } else if (c == '\n' || c == '\t' || harmless(c)) {
        out.append(c);
      } else if (c != '\r' || i + 1 == text.length() || text.charAt(i + 1) != '\n') {
        out.append("<U+%04X>".formatted((int) c));
      }
    }
    return out.toString();
  }

  /// Whether a character can stand in a line as it is. Halves of surrogate pairs cannot.
  static boolean harmless(char c) {
    if (c < 0x7f) {
      return c >= ' ';
    }
    boolean control = c < 0xa0;
    boolean unseen = c == 0x200b || c == 0x2060 || c == 0xfeff || c == 0x2028 || c == 0x2029;
    boolean direction =
        c == 0x200e
            || c == 0x200f
            || c == 0x061c
            || (c >= 0x202a && c <= 0x202e)
            || (c >= 0x2066 && c <= 0x2069);
    return !control && !unseen && !direction && !Character.isSurrogate(c);
  }
}
