package org.supportagentbench.cli;

/// Makes hostile text harmless for a terminal.
final class Plain {
  private Plain() {}

  /// Replaces control characters (but line breaks and tabs) and characters that change the
  /// direction of writing by a visible sign.
  static String text(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(harmless(c) ? c : '\uFFFD');
    }
    return out.toString();
  }

  private static boolean harmless(char c) {
    if (c == '\n' || c == '\t') {
      return true;
    }
    boolean control = c < ' ' || (c >= 0x7f && c < 0xa0);
    boolean direction = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    return !control && !direction;
  }
}
