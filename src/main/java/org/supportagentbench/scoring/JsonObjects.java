package org.supportagentbench.scoring;

/// Finds objects in JSON in the middle of a text.
final class JsonObjects {
  private JsonObjects() {}

  /// Where the next object with a quoted key begins (`{"order_number":`), from `from` on; -1 where
  /// there is none.
  static int next(String text, int from) {
    for (int at = text.indexOf('{', from); at >= 0; at = text.indexOf('{', at + 1)) {
      int quote = skipBlanks(text, at + 1);
      if (quote < text.length() && text.charAt(quote) == '"') {
        int end = text.indexOf('"', quote + 1);
        int colon = end < 0 ? text.length() : skipBlanks(text, end + 1);
        if (colon < text.length() && text.charAt(colon) == ':') {
          return at;
        }
      }
    }
    return -1;
  }

  /// Where the object that begins at `from` ends; the end of the text where it is not closed.
  static int end(String text, int from) {
    int depth = 0;
    boolean quoted = false;
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == '{') {
        depth++;
      } else if (!quoted && c == '}' && --depth == 0) {
        return at + 1;
      }
    }
    return text.length();
  }

  /// How many quoted keys stand between the two places.
  static int keys(String text, int from, int end) {
    int keys = 0;
    for (int at = text.indexOf('"', from); at >= 0 && at < end; at = text.indexOf('"', at + 1)) {
      int next = skipBlanks(text, at + 1);
      keys += next < end && text.charAt(next) == ':' ? 1 : 0;
    }
    return keys;
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
