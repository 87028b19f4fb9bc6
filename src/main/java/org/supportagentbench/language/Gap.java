package org.supportagentbench.language;

/// What can stand between two words of a [Text], as bits.
final class Gap {
  static final int SPACE = 1;
  static final int COMMA = 1 << 1;
  static final int SEMICOLON = 1 << 2;
  static final int COLON = 1 << 3;

  /// A dash that parts, not a hyphen inside a word.
  static final int DASH = 1 << 4;

  static final int OPEN = 1 << 5;
  static final int CLOSE = 1 << 6;
  static final int QUOTE = 1 << 7;
  static final int APOSTROPHE = 1 << 8;
  static final int NEWLINE = 1 << 9;
  static final int BLANK_LINE = 1 << 10;
  static final int STOP = 1 << 11;
  static final int QUESTION = 1 << 12;
  static final int EXCLAMATION = 1 << 13;
  static final int HYPHEN = 1 << 14;
  static final int SLASH = 1 << 15;
  static final int HASH = 1 << 16;

  /// A list mark at the start of a line.
  static final int BULLET = 1 << 17;

  /// A curly or square bracket, as in JSON and code.
  static final int BRACE = 1 << 18;

  static final int BAR = 1 << 19;
  static final int MONEY = 1 << 20;

  /// An opening question mark.
  static final int OPENS_QUESTION = 1 << 21;

  static final int SYMBOL = 1 << 22;
  static final int ELLIPSIS = 1 << 23;

  /// A `>` at the start of a line: mail quoted from before.
  static final int MAIL_QUOTE = 1 << 24;

  private static final int[] ASCII = ascii();

  private Gap() {}

  private static int[] ascii() {
    int[] bits = new int[0x80];
    for (char c = 0; c < bits.length; c++) {
      bits[c] = read(c);
    }
    return bits;
  }

  /// The bits of one character between words; 0 for what says nothing.
  static int of(char c) {
    return c < ASCII.length ? ASCII[c] : read(c);
  }

  private static int read(char c) {
    return switch (c) {
      case ' ', '\t', '\u00a0', '\u202f', '\u2009' -> SPACE;
      case '\n', '\r', '\u2028', '\u2029', '\u0085' -> NEWLINE;
      case ',', '،', '、', '，' -> COMMA;
      case ';' -> SEMICOLON;
      case ':', '：' -> COLON;
      case '–', '—', '―' -> DASH;
      case '(' -> OPEN;
      case ')' -> CLOSE;
      case '"', '“', '”', '„', '«', '»', '‟' -> QUOTE;
      case '\'', '’', '‘', 'ʼ', '`', '´' -> APOSTROPHE;
      case '.', '。', '．' -> STOP;
      case '?', '？', '؟' -> QUESTION;
      case '!', '！' -> EXCLAMATION;
      case '-', '‐', '‑', '\u2212' -> HYPHEN;
      case '/', '\\' -> SLASH;
      case '#' -> HASH;
      case '•', '‣', '▪', '●', '◦', '·' -> BULLET;
      case '{', '}', '[', ']' -> BRACE;
      case '|' -> BAR;
      case '$', '€', '£' -> MONEY;
      case '¿' -> OPENS_QUESTION;
      case '…' -> ELLIPSIS;
      default -> c < 0x80 || Character.isWhitespace(c) ? 0 : SYMBOL;
    };
  }
}
