package org.supportagentbench.language;

import java.util.Arrays;
import java.util.Set;

/// Decides between which words a sentence ends.
final class SentenceCutter {
  /// The sentence ends with a question mark.
  static final int QUESTION = 1;

  /// An item of a list.
  static final int ITEM = 2;

  /// Ends with a colon, as before a list.
  static final int LEAD = 4;

  /// Mail quoted from before.
  static final int QUOTED = 8;

  private static final int SHORT_LINE = 48;

  /// Whatever the marks say, no sentence is longer; so what readers do in one stays bounded.
  private static final int LONGEST = 400;

  /// Words after which a full stop ends nothing.
  private static final Set<String> TITLES =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "sr", "sra", "srta", "mme", "mlle", "hr", "approx", "ca",
          "bzw", "ggf", "inkl", "zzgl", "tel", "ref", "vs", "incl", "excl", "env", "ej", "dna",
          "av", "avda", "jr", "dpto", "depto", "urb", "calz", "ctra", "pza", "ud", "uds", "lic",
          "ing");

  /// Words after which a full stop before a number ends nothing.
  private static final Set<String> BEFORE_NUMBER =
      Set.of(
          "no", "nr", "num", "n", "nro", "art", "st", "str", "apt", "jan", "feb", "mar", "apr",
          "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "ca", "p", "pp");

  /// Words after which a full stop before a small letter ends nothing.
  private static final Set<String> BEFORE_SMALL =
      Set.of("etc", "usw", "inc", "ltd", "co", "st", "str", "ave", "rd", "a", "p", "min", "max");

  private static final Set<String> GERMAN_MONTHS =
      Set.of(
          "januar",
          "februar",
          "marz",
          "maerz",
          "april",
          "mai",
          "juni",
          "juli",
          "august",
          "september",
          "oktober",
          "november",
          "dezember");

  private final String message;
  private final Tokens tokens;
  private int[] starts;
  private int[] marks;
  private int count;

  SentenceCutter(String message, Tokens tokens) {
    this.message = message;
    this.tokens = tokens;
    starts = new int[Math.max(4, tokens.size() / 8 + 2)];
    marks = new int[starts.length];
    cut();
  }

  int[] starts() {
    return Arrays.copyOf(starts, count + 1);
  }

  int[] marks() {
    return Arrays.copyOf(marks, count);
  }

  private void cut() {
    int from = 0;
    for (int i = 1; i <= tokens.size(); i++) {
      if (i == tokens.size() || ends(i, from)) {
        close(from, i);
        from = i;
      }
    }
    starts[count] = from;
  }

  private void close(int from, int to) {
    if (count + 2 > marks.length) {
      starts = Arrays.copyOf(starts, count * 2 + 4);
      marks = Arrays.copyOf(marks, count * 2 + 4);
    }
    int before = tokens.gap(from);
    int after = tokens.gap(to);
    int mark = 0;
    if ((after & Gap.QUESTION) != 0) {
      mark |= QUESTION;
    }
    if ((before & Gap.BULLET) != 0 || numberedItem(from)) {
      mark |= ITEM;
    }
    if ((after & Gap.COLON) != 0) {
      mark |= LEAD;
    }
    if ((before & Gap.MAIL_QUOTE) != 0
        || (count > 0 && (marks[count - 1] & QUOTED) != 0 && (before & Gap.NEWLINE) == 0)) {
      mark |= QUOTED;
    }
    starts[count] = from;
    marks[count] = mark;
    count++;
  }

  private boolean numberedItem(int from) {
    return lineStart(from) && shortNumber(from) && tokens.gap(from + 1, Gap.STOP | Gap.CLOSE);
  }

  private boolean lineStart(int i) {
    return tokens.gap(i, Gap.NEWLINE | Gap.BLANK_LINE);
  }

  private boolean shortNumber(int i) {
    return i + 1 <= tokens.size() && tokens.kind(i) == Text.NUMBER && tokens.length(i) <= 2;
  }

  private boolean ends(int i, int from) {
    int gap = tokens.gap(i);
    if ((gap & (Gap.QUESTION | Gap.EXCLAMATION)) != 0 || i - from >= LONGEST) {
      return true;
    }
    if ((gap & (Gap.BLANK_LINE | Gap.BULLET | Gap.BRACE | Gap.BAR | Gap.MAIL_QUOTE)) != 0) {
      return true;
    }
    if ((gap & Gap.OPENS_QUESTION) != 0 && i - from > 3) {
      return true;
    }
    if ((gap & Gap.NEWLINE) != 0) {
      return lineEnds(i);
    }
    if ((gap & Gap.ELLIPSIS) != 0) {
      return capital(i);
    }
    return (gap & Gap.STOP) != 0 && stopEnds(i, from);
  }

  private boolean lineEnds(int i) {
    if (tokens.gap(i, Gap.STOP | Gap.COLON) || capital(i) || tokens.kind(i) == Text.NUMBER) {
      return true;
    }
    int lineStart = message.lastIndexOf('\n', tokens.end(i - 1) - 1);
    return tokens.end(i - 1) - lineStart < SHORT_LINE && !tokens.gap(i, Gap.COMMA);
  }

  private boolean capital(int i) {
    char c = message.charAt(tokens.start(i));
    return Character.isUpperCase(c) || (!Character.isLowerCase(c) && !Character.isDigit(c));
  }

  private boolean stopEnds(int i, int from) {
    int gap = tokens.gap(i);
    int last = i - 1;
    boolean joined = (gap & (Gap.SPACE | Gap.CLOSE | Gap.QUOTE)) == 0;
    if (joined) {
      return tokens.length(last) > 1
          && capital(i)
          && tokens.length(i) > 1
          && tokens.kind(i) == Text.WORD;
    }
    if (shortNumber(last) && last == from && lineStart(from)) {
      return false;
    }
    if (tokens.kind(last) == Text.NUMBER) {
      return capital(i) && !germanDay(last, i);
    }
    String word = tokens.length(last) <= 6 ? tokens.folded(last) : "";
    if (word.length() == 1 && abbreviated(last)) {
      return false;
    }
    if (tokens.kind(i) == Text.NUMBER && BEFORE_NUMBER.contains(word)) {
      return false;
    }
    return !TITLES.contains(word) && !(BEFORE_SMALL.contains(word) && !capital(i));
  }

  /// A single letter that hangs on another one by a full stop, or is a small one: `z.B.`, `e.g.`.
  private boolean abbreviated(int i) {
    boolean hangs =
        i > 0
            && tokens.length(i - 1) == 1
            && tokens.gap(i, Gap.STOP)
            && tokens.start(i) - tokens.end(i - 1) <= 2;
    return hangs
        || (Character.isLowerCase(message.charAt(tokens.start(i)))
            && tokens.kind(i) == Text.WORD
            && tokens.gap(i, Gap.STOP));
  }

  /// "am 3. Juli": the stop belongs to the day.
  private boolean germanDay(int number, int next) {
    return tokens.length(number) <= 2 && GERMAN_MONTHS.contains(tokens.folded(next));
  }
}
