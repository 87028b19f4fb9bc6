package org.supportagentbench.interchange;

/// Makes a line of JSON one that any reader, terminal and encoding can hold: half of a surrogate
/// pair, control characters and characters that change the direction of writing become escapes.
final class SafeJson {
  private SafeJson() {}

  static String line(String json) {
    int first = unsafe(json, 0);
    if (first == json.length()) {
      return json;
    }
    StringBuilder safe = new StringBuilder(json.length() + 32);
    int from = 0;
    for (int at = first; at < json.length(); at = unsafe(json, from)) {
      safe.append(json, from, at).append("\\u%04x".formatted((int) json.charAt(at)));
      from = at + 1;
    }
    return safe.append(json, from, json.length()).toString();
  }

  private static int unsafe(String text, int from) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isHighSurrogate(c)
          && at + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(at + 1))) {
        at += 2;
      } else if (Visible.harmless(c)) {
        at++;
      } else {
        return at;
      }
    }
    return at;
  }
}
