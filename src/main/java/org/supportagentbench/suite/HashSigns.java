package org.supportagentbench.suite;

/// Finds `#` where YAML would silently drop what follows: `order: #1182` is an order without a
/// number.
final class HashSigns {
  private HashSigns() {}

  /// Reports every `#` of a case's header and takes it out, so that the rest can still be read.
  static String outOfHeader(String header, int before, ProblemList problems) {
    return header.indexOf('#') < 0 ? header : clean(header, before, problems, false);
  }

  /// The same for a file of its own, where a whole line may be a comment and quoted text may hold a
  /// `#`.
  static String outOfFile(String text, ProblemList problems) {
    return text.indexOf('#') < 0 ? text : clean(text, 0, problems, true);
  }

  private static String clean(String text, int before, ProblemList problems, boolean mayComment) {
    StringBuilder clean = new StringBuilder(text.length());
    int number = before;
    for (String line : text.split("\n", -1)) {
      number++;
      boolean whole = line.stripLeading().startsWith("#");
      boolean lost = mayComment ? !whole && dropsWords(line) : line.indexOf('#') >= 0;
      if (lost) {
        problems.add(
            number,
            "'#' in '" + line.strip() + "': YAML drops what follows",
            whole ? "no comments" : "the same without '#': 1182, never #1182");
      }
      clean.append(whole ? "" : lost ? line.replace("#", "") : line).append('\n');
    }
    clean.setLength(clean.length() - 1);
    return clean.toString();
  }

  /// Whether a `#` stands after a blank and outside of quotes.
  private static boolean dropsWords(String line) {
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\'' || c == '"') {
        quoted = !quoted;
      } else if (c == '#' && !quoted && i > 0 && line.charAt(i - 1) == ' ') {
        return true;
      }
    }
    return false;
  }
}
