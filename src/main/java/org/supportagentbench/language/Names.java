package org.supportagentbench.language;

import java.util.Locale;
import java.util.regex.Pattern;

/// Reads order numbers, postcodes and codes. Patterns are only held against single short words.
final class Names {
  private static final int LONGEST = 24;
  private static final Pattern UK_OUTER = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?");
  private static final Pattern UK_INNER = Pattern.compile("[0-9][A-Z]{2}");
  private static final Pattern CANADA_OUTER = Pattern.compile("[A-Z][0-9][A-Z]");
  private static final Pattern CANADA_INNER = Pattern.compile("[0-9][A-Z][0-9]");
  private static final Pattern CODE = Pattern.compile("[A-Z]{3,20}[0-9]{1,6}[A-Z]{0,6}");
  private static final Pattern WORD_CODE = Pattern.compile("[A-Z]{4,20}");
  private static final Pattern ORDER = Pattern.compile("[A-Z]{0,3}[0-9]{3,12}");

  private final Text text;
  private final Tokens tokens;
  private final CalendarWords words;

  Names(Text text, CalendarWords words) {
    this.text = text;
    this.tokens = text.tokens();
    this.words = words;
  }

  /// What a name is of.
  enum Kind {
    ORDER,
    POSTCODE,
    CODE
  }

  /// Takes what was read.
  @FunctionalInterface
  interface Taker {
    /// The words `from` to `to` are a name.
    void name(int from, int to, Kind kind, String value);
  }

  /// Whether a word of letters only could be a code.
  boolean candidate(int i) {
    return tokens.length(i) >= 4
        && tokens.length(i) <= LONGEST
        && Character.isUpperCase(text.message().charAt(tokens.end(i) - 1))
        && codeNear(i);
  }

  /// Reads the name that begins at a word; the index after it, or `i` where none does.
  int at(int i, Taker taker) {
    if (tokens.length(i) > LONGEST) {
      return i;
    }
    String word = written(i);
    String upper = word.toUpperCase(Locale.ROOT);
    if (tokens.kind(i) != Text.WORD && ordered(i) && ORDER.matcher(upper).matches()) {
      taker.name(i, i + 1, Kind.ORDER, upper);
      return i + 1;
    }
    int post = postcode(i, word, upper, taker);
    if (post > i) {
      return post;
    }
    boolean code = tokens.kind(i) == Text.MIXED && CODE.matcher(word).matches();
    boolean named = codeNear(i) && WORD_CODE.matcher(word).matches();
    boolean small = tokens.kind(i) == Text.MIXED && codeNear(i) && CODE.matcher(upper).matches();
    if (code || named || small) {
      taker.name(i, i + 1, Kind.CODE, upper);
      return i + 1;
    }
    return i;
  }

  private String written(int i) {
    return text.message().substring(tokens.start(i), tokens.end(i));
  }

  private boolean ordered(int i) {
    if (tokens.gap(i, Gap.HASH)) {
      return true;
    }
    if (tokens.gap(i, Gap.MONEY)) {
      return false;
    }
    for (int k = i - 1; k >= Math.max(0, i - 4); k--) {
      if (tokens.gap(k + 1, Gap.STOP | Gap.QUESTION | Gap.COMMA) && k < i - 2) {
        return false;
      }
      if (words.is(k, CalendarWords.Kind.ORDER_WORD)) {
        int between = i - words.end(k);
        return between <= 0 || (between <= 2 && !words.any(i + 1));
      }
    }
    return false;
  }

  private boolean codeNear(int i) {
    return words.is(i - 1, CalendarWords.Kind.CODE_WORD)
        || (words.is(i - 2, CalendarWords.Kind.CODE_WORD) && tokens.length(i - 1) <= 3)
        || words.is(i + 1, CalendarWords.Kind.CODE_WORD);
  }

  private int postcode(int i, String word, String upper, Taker taker) {
    if (tokens.kind(i) == Text.MIXED && i + 1 < tokens.size() && tokens.gap(i + 1) == Gap.SPACE) {
      String next = written(i + 1).toUpperCase(Locale.ROOT);
      boolean uk = UK_OUTER.matcher(upper).matches() && UK_INNER.matcher(next).matches();
      boolean canada =
          CANADA_OUTER.matcher(upper).matches() && CANADA_INNER.matcher(next).matches();
      if (uk || canada) {
        taker.name(i, i + 2, Kind.POSTCODE, upper + " " + next);
        return i + 2;
      }
    }
    boolean glued = tokens.kind(i) == Text.MIXED && word.length() >= 5 && word.length() <= 7;
    if (glued && gluedPostcode(upper)) {
      taker.name(
          i,
          i + 1,
          Kind.POSTCODE,
          upper.substring(0, word.length() - 3) + " " + upper.substring(word.length() - 3));
      return i + 1;
    }
    if (tokens.kind(i) == Text.NUMBER && word.length() == 5 && postcodeNear(i) && digits(word)) {
      boolean plus =
          i + 1 < tokens.size()
              && tokens.gap(i + 1) == Gap.HYPHEN
              && tokens.length(i + 1) == 4
              && tokens.kind(i + 1) == Text.NUMBER;
      taker.name(i, plus ? i + 2 : i + 1, Kind.POSTCODE, plus ? word + "-" + written(i + 1) : word);
      return plus ? i + 2 : i + 1;
    }
    return i;
  }

  private static boolean gluedPostcode(String upper) {
    String outer = upper.substring(0, upper.length() - 3);
    String inner = upper.substring(upper.length() - 3);
    return (UK_OUTER.matcher(outer).matches() && UK_INNER.matcher(inner).matches())
        || (CANADA_OUTER.matcher(outer).matches() && CANADA_INNER.matcher(inner).matches());
  }

  private static boolean digits(String word) {
    return word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private boolean postcodeNear(int i) {
    for (int k = Math.max(0, i - 4); k < i; k++) {
      if (words.is(k, CalendarWords.Kind.POSTCODE_WORD)) {
        return true;
      }
    }
    if (i == 0 || tokens.gap(i, Gap.MONEY | Gap.HASH)) {
      return false;
    }
    String before = written(i - 1);
    boolean state =
        before.length() == 2
            && before.equals(before.toUpperCase(Locale.ROOT))
            && tokens.kind(i - 1) == Text.WORD;
    boolean town =
        i + 1 < tokens.size()
            && !tokens.gap(i + 1, Gap.STOP | Gap.COMMA)
            && Character.isUpperCase(text.message().charAt(tokens.start(i + 1)))
            && tokens.gap(i, Gap.COMMA);
    return state || town;
  }
}
