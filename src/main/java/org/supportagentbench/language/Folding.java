package org.supportagentbench.language;

import java.text.Normalizer;

/// Lower case without accents, as all words are compared: `Déjà` is `deja`, `Straße` is `strasse`.
final class Folding {
  private static final int TABLE = 0x250;
  private static final char[] FOLDED = table();

  private Folding() {}

  private static char[] table() {
    char[] table = new char[TABLE];
    for (char c = 0; c < TABLE; c++) {
      String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      table[c] = Character.toLowerCase(parts.charAt(0));
    }
    table['ł'] = 'l';
    table['Ł'] = 'l';
    table['ø'] = 'o';
    table['Ø'] = 'o';
    table['ı'] = 'i';
    return table;
  }

  /// Writes a character in its folded form, and says where the next one goes. Writes at most two.
  static int put(char c, char[] to, int at) {
    if (c < 0x80) {
      to[at] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
      return at + 1;
    }
    return switch (c) {
      case 'ß' -> pair('s', 's', to, at);
      case 'æ', 'Æ' -> pair('a', 'e', to, at);
      case 'œ', 'Œ' -> pair('o', 'e', to, at);
      default -> {
        if (mark(c)) {
          yield at;
        }
        to[at] = c < TABLE ? FOLDED[c] : Character.toLowerCase(c);
        yield at + 1;
      }
    };
  }

  private static int pair(char first, char second, char[] to, int at) {
    to[at] = first;
    to[at + 1] = second;
    return at + 2;
  }

  /// Whether the character is a combining accent.
  static boolean mark(char c) {
    return c >= 0x300 && c < 0x370;
  }

  /// A whole word or text, folded.
  static String fold(String text) {
    char[] to = new char[text.length() * 2];
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      at = put(text.charAt(i), to, at);
    }
    return new String(to, 0, at);
  }
}
