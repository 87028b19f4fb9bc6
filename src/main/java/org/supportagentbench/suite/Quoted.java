package org.supportagentbench.suite;

import java.util.Optional;

/// What a customer says on a card: text in double quotes, and what stands after it. Typographic
/// quotes count too; quotes inside the text need no mark.
record Quoted(String text, String after) {

  /// Reads from the first quote to the last one.
  static Optional<Quoted> read(String line) {
    if (line.isEmpty() || !isQuote(line.charAt(0))) {
      return Optional.empty();
    }
    int end = line.length() - 1;
    while (end > 0 && !isQuote(line.charAt(end))) {
      end--;
    }
    return end == 0
        ? Optional.empty()
        : Optional.of(new Quoted(line.substring(1, end).strip(), line.substring(end + 1).strip()));
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\u201C' || c == '\u201D' || c == '\u201E';
  }
}
