package org.supportagentbench.language;

/// Cuts a message into [Tokens], in one pass.
final class Tokenizer {
  private final String message;
  private final int length;
  private final Tokens tokens;
  private int at;
  private int gap = Gap.BLANK_LINE;
  private int lines;
  private int braces;
  private int quoteFrom = -1;

  Tokenizer(String message) {
    this.message = message;
    this.length = message.length();
    this.tokens = new Tokens(length);
  }

  Tokens cut() {
    while (at < length) {
      char c = message.charAt(at);
      if (Links.wordPart(c)) {
        word();
      } else {
        between(c);
        at++;
      }
    }
    tokens.before(gap);
    return tokens;
  }

  /// Whether the word may be the beginning of a link or an address, by what stands behind it.
  private boolean goesOn(int from, int end) {
    return digit(from) || (end < length && ".-@:/+%".indexOf(message.charAt(end)) >= 0);
  }

  private void word() {
    tokens.before(gap);
    int from = at;
    byte kind = Text.WORD;
    int plain = endOfWord(from);
    int end = from;
    if (goesOn(from, plain)) {
      end = Links.endOfLink(message, from);
      kind = Text.LINK;
      if (end <= from) {
        end = Links.endOfMail(message, from);
        kind = Text.MAIL;
      }
    }
    if (end <= from) {
      end = plain;
      kind = kindOf(from, end);
    }
    tokens.add(message, from, end, kind);
    at = end;
    gap = 0;
    lines = 0;
  }

  private int endOfWord(int from) {
    int end = from + 1;
    boolean digits = digit(from);
    while (end < length) {
      char c = message.charAt(end);
      if (Links.wordPart(c) || Folding.mark(c)) {
        digits &= digit(end);
        end++;
      } else if (digits && (c == '.' || c == ',') && end + 1 < length && digit(end + 1)) {
        end++;
      } else {
        break;
      }
    }
    return end;
  }

  private boolean digit(int i) {
    char c = message.charAt(i);
    return c >= '0' && c <= '9';
  }

  private byte kindOf(int from, int end) {
    boolean digits = false;
    boolean letters = false;
    for (int i = from; i < end; i++) {
      char c = message.charAt(i);
      if (c >= '0' && c <= '9') {
        digits = true;
      } else if (c != '.' && c != ',') {
        letters = true;
      }
    }
    return digits ? letters ? Text.MIXED : Text.NUMBER : Text.WORD;
  }

  private void between(char c) {
    int bits = Gap.of(c);
    if (bits == Gap.NEWLINE) {
      newline(c);
      return;
    }
    if (c == '\\' && braces > 0 && at + 1 < length && message.charAt(at + 1) == 'n') {
      newline(c);
      at++;
      return;
    }
    if (bits == Gap.BRACE) {
      braces = Math.max(0, braces + (c == '{' ? 1 : c == '}' ? -1 : 0));
    } else if (bits == Gap.QUOTE) {
      quote(c);
    } else if (bits == Gap.STOP && (gap & Gap.STOP) != 0) {
      bits = Gap.ELLIPSIS;
    } else {
      bits = atLineStart(c, bits);
    }
    gap |= bits;
  }

  private int atLineStart(char c, int bits) {
    boolean lineStart = (gap & (Gap.NEWLINE | Gap.BLANK_LINE)) != 0;
    if (lineStart && (c == '*' || c == '-' || c == '–' || c == '+') && followedBySpace()) {
      return Gap.BULLET;
    }
    if (lineStart && c == '>') {
      return Gap.MAIL_QUOTE;
    }
    if (bits == Gap.HYPHEN && ((gap & Gap.SPACE) != 0 || followedBySpace() || twice(c))) {
      return Gap.DASH;
    }
    return bits;
  }

  private boolean followedBySpace() {
    return at + 1 < length && Character.isWhitespace(message.charAt(at + 1));
  }

  private boolean twice(char c) {
    return at + 1 < length && message.charAt(at + 1) == c;
  }

  private void newline(char c) {
    if (c == '\n' && at > 0 && message.charAt(at - 1) == '\r') {
      return;
    }
    lines++;
    gap |= Gap.NEWLINE;
    if (lines > 1) {
      gap |= Gap.BLANK_LINE;
      quoteFrom = -1;
    }
  }

  private void quote(char c) {
    if (braces > 0) {
      gap |= Gap.BRACE;
      return;
    }
    if (quoteFrom < 0) {
      quoteFrom = c == '”' || c == '»' ? -1 : tokens.size();
    } else {
      tokens.quote(quoteFrom, tokens.size());
      quoteFrom = -1;
    }
  }
}
