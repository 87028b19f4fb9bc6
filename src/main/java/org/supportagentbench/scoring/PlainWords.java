package org.supportagentbench.scoring;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// Text with everything taken off that does not count when names are compared.
final class PlainWords {
  private PlainWords() {}

  /// Lower case, no accents, no punctuation, one space between words.
  static String of(String text) {
    if (plain(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char plain = c < FOLDED.length ? FOLDED[c] : sign(c);
      if (plain == MORE) {
        return normalized(text);
      }
      if (plain == GAP) {
        gap = true;
      } else if (plain != NOTHING) {
        if (gap && !out.isEmpty()) {
          out.append(' ');
        }
        gap = false;
        out.append(plain);
      }
    }
    return out.toString();
  }

  /// Characters of European scripts as the plain text has them. The others are rare enough for the
  /// library's way.
  private static final char[] FOLDED = new char[0x250];

  /// Stands between words.
  private static final char GAP = 0;

  /// Stands within words and is left out.
  private static final char NOTHING = 1;

  /// Has to be taken apart with what stands beside it, or becomes two letters.
  private static final char MORE = 2;

  static {
    for (char c = 0; c < FOLDED.length; c++) {
      String one = normalized("x" + c + "x");
      FOLDED[c] =
          switch (one.length()) {
            case 2 -> NOTHING;
            case 3 -> one.charAt(1) == ' ' ? GAP : one.charAt(1);
            default -> MORE;
          };
    }
  }

  /// What becomes of a character beyond the European scripts: signs of all kinds part words, and
  /// the little ones that dress another are left out.
  private static char sign(char c) {
    if (c == '’' || c == EMOJI_DRESS) {
      return NOTHING;
    }
    boolean punctuation = c >= '\u2010' && c <= '\u2027';
    boolean currency = c >= '\u20A0' && c <= '\u20CF';
    boolean symbol = c >= '\u2190' && c <= '\u2BFF';
    boolean emoji = (c >= '\uD83C' && c <= '\uD83E') || Character.isLowSurrogate(c);
    return punctuation || currency || symbol || emoji ? GAP : MORE;
  }

  /// Shows the character before it as a picture.
  private static final char EMOJI_DRESS = '\uFE0F';

  private static String normalized(String text) {
    String folded = ascii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
    String lower = folded.toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(lower.length());
    boolean gap = false;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (gap && !out.isEmpty()) {
          out.append(' ');
        }
        gap = false;
        if (c == 'ß') {
          out.append("ss");
        } else {
          out.append(c);
        }
      } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != '\'' && c != '’') {
        gap = true;
      }
    }
    return out.toString();
  }

  /// The same of one word: letters and digits alone.
  static String ofWord(String word) {
    if (plain(word)) {
      return word;
    }
    return ascii(word) ? word.toLowerCase(Locale.ROOT) : of(word);
  }

  /// Adds the words of [#of] that are longer than a letter to a set.
  static void addTo(Set<String> words, String text) {
    if (plain(text)) {
      if (text.length() > 1) {
        words.add(text);
      }
      return;
    }
    String plain = of(text);
    int from = 0;
    for (int space = plain.indexOf(' '); space >= 0; space = plain.indexOf(' ', from)) {
      if (space > from + 1) {
        words.add(plain.substring(from, space));
      }
      from = space + 1;
    }
    if (plain.length() > from + 1) {
      words.add(plain.substring(from));
    }
  }

  /// Whether a word is in the form that [#of] gives.
  static boolean plain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean letter = c >= 'a' && c <= 'z';
      boolean digit = c >= '0' && c <= '9';
      if (!letter && !digit) {
        return false;
      }
    }
    return true;
  }

  private static boolean ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }
}
