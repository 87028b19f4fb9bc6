package org.supportagentbench.transcript;

import java.util.Optional;

/// Where quoted words stand in a text. White space is the only thing that may differ: every run of
/// it, line breaks and no-break spaces included, counts as one blank. Letters, signs, case and
/// punctuation must be the same.
///
/// @param from 0-based index of the first `char` in the text
/// @param to index behind the last one
public record Passage(int from, int to) {
  /// The first place where the quote stands; empty for a blank quote, or where it stands nowhere.
  public static Optional<Passage> find(String quote, String text) {
    String wanted = flat(quote).strip();
    int at = wanted.isEmpty() ? -1 : flat(text).indexOf(wanted);
    return at < 0
        ? Optional.empty()
        : Optional.of(new Passage(place(text, at), place(text, at + wanted.length() - 1) + 1));
  }

  /// The text with every run of white space as one blank.
  public static String flat(String text) {
    var flat = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!isBlank(text.charAt(i))) {
        flat.append(text.charAt(i));
      } else if (flat.isEmpty() || flat.charAt(flat.length() - 1) != ' ') {
        flat.append(' ');
      }
    }
    return flat.toString();
  }

  /// The words as they stand in the text.
  public String in(String text) {
    return text.substring(from, to);
  }

  /// Where in the text the character stands that has this index in the flat text.
  private static int place(String text, int index) {
    int seen = -1;
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      boolean again = isBlank(text.charAt(i)) && blank;
      seen += again ? 0 : 1;
      blank = isBlank(text.charAt(i));
      if (seen == index) {
        return i;
      }
    }
    throw new IllegalStateException("The flat text is no longer than the text.");
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
