package org.supportagentbench.language;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// Reads money and percentages: `$148`, `148.00 USD`, `1.234,50 €`, `15%`.
final class Money {
  private static final Map<CalendarWords.Kind, String> CURRENCIES =
      Map.of(
          CalendarWords.Kind.CURRENCY_USD, "USD",
          CalendarWords.Kind.CURRENCY_EUR, "EUR",
          CalendarWords.Kind.CURRENCY_GBP, "GBP",
          CalendarWords.Kind.CURRENCY_CAD, "CAD");

  private final Tokens tokens;
  private final String message;
  private final CalendarWords words;
  private final boolean commaGroups;

  Money(Text text, CalendarWords words, String language) {
    this.tokens = text.tokens();
    this.message = text.message();
    this.words = words;
    this.commaGroups = language.equals("en");
  }

  /// What was read.
  record Sum(BigDecimal value, String currency, boolean percent) {}

  /// Takes what was read.
  @FunctionalInterface
  interface Taker {
    /// The words `from` to `to` name a sum.
    void sum(int from, int to, Sum sum);
  }

  /// Reads the sum that begins at a word; the index after it, or `i` where none does.
  int at(int i, Taker taker) {
    Optional<String> word = currency(i);
    if (word.isPresent()
        && i + 1 < tokens.size()
        && tokens.kind(i + 1) == Text.NUMBER
        && (tokens.gap(i + 1) & ~(Gap.SPACE | Gap.MONEY)) == 0) {
      return take(i, i + 2, i + 1, word.get(), taker);
    }
    if (tokens.kind(i) != Text.NUMBER && !words.is(i, CalendarWords.Kind.NUMBER)) {
      return i;
    }
    if (percentSign(i)) {
      return number(i).map(v -> give(i, i + 1, new Sum(v, "", true), taker)).orElse(i);
    }
    int next = words.is(i, CalendarWords.Kind.NUMBER) ? words.end(i) : i + 1;
    if (words.is(next, CalendarWords.Kind.PERCENT)) {
      return number(i).map(v -> give(i, words.end(next), new Sum(v, "", true), taker)).orElse(i);
    }
    String sign = tokens.kind(i) == Text.NUMBER ? sign(i) : "";
    if (!sign.isEmpty()) {
      Optional<String> after = i + 1 < tokens.size() ? currency(i + 1) : Optional.empty();
      return take(i, i + (after.isPresent() ? 2 : 1), i, after.orElse(sign), taker);
    }
    Optional<String> after =
        next < tokens.size() && (tokens.gap(next) & ~Gap.SPACE) == 0
            ? currency(next)
            : Optional.empty();
    return after.isPresent() ? take(i, words.end(next), i, after.get(), taker) : i;
  }

  private int take(int from, int to, int numberAt, String currency, Taker taker) {
    Optional<BigDecimal> value = number(numberAt);
    return value.map(v -> give(from, to, new Sum(v, currency, false), taker)).orElse(from);
  }

  private static int give(int from, int to, Sum sum, Taker taker) {
    taker.sum(from, to, sum);
    return to;
  }

  private Optional<String> currency(int i) {
    return words.any(i) ? Optional.ofNullable(CURRENCIES.get(words.kind(i))) : Optional.empty();
  }

  private boolean percentSign(int i) {
    int at = tokens.end(i);
    return sign(at, '%') || (blank(at) && sign(at + 1, '%'));
  }

  /// The currency of a sign right before or after a number; empty text for none.
  private String sign(int i) {
    int before = tokens.start(i) - 1;
    String sign = isoAt(before);
    if (sign.isEmpty() && blank(before)) {
      sign = isoAt(before - 1);
    }
    int after = tokens.end(i);
    if (sign.isEmpty()) {
      sign = isoAt(after);
      boolean next = digit(after + 1);
      sign = next ? "" : sign;
    }
    if (sign.isEmpty() && blank(after) && !digit(after + 2)) {
      sign = isoAt(after + 1);
    }
    return sign;
  }

  private String isoAt(int at) {
    if (at < 0 || at >= message.length()) {
      return "";
    }
    return switch (message.charAt(at)) {
      case '$' -> at > 0 && (message.charAt(at - 1) == 'C' || canadian(at)) ? "CAD" : "USD";
      case '€' -> "EUR";
      case '£' -> "GBP";
      default -> "";
    };
  }

  private boolean canadian(int at) {
    return at > 1 && message.startsWith("CA", at - 2);
  }

  private boolean sign(int at, char sign) {
    return at < message.length() && message.charAt(at) == sign;
  }

  private boolean digit(int at) {
    return at < message.length() && Character.isDigit(message.charAt(at));
  }

  private boolean blank(int at) {
    return at >= 0
        && at < message.length()
        && (message.charAt(at) == ' '
            || message.charAt(at) == '\u00a0'
            || message.charAt(at) == '\u202f');
  }

  /// The stretch of some words with the signs around them.
  Span span(int from, int to) {
    int start = tokens.start(from);
    int end = tokens.end(to - 1);
    if (start > 0 && "$€£".indexOf(message.charAt(start - 1)) >= 0) {
      start--;
    }
    while (end < message.length() && "%$€£".indexOf(message.charAt(end)) >= 0) {
      end++;
    }
    return new Span(start, end);
  }

  /// The value of a number in digits or words; empty where it is none, or too long to be one.
  Optional<BigDecimal> number(int i) {
    if (words.is(i, CalendarWords.Kind.NUMBER)) {
      return Optional.of(BigDecimal.valueOf(words.number(i)));
    }
    if (tokens.kind(i) != Text.NUMBER || tokens.length(i) > 30) {
      return Optional.empty();
    }
    String digits = tokens.folded(i);
    if (digits.length() <= 9 && plain(digits)) {
      return Optional.of(BigDecimal.valueOf(Integer.parseInt(digits)));
    }
    int comma = digits.lastIndexOf(',');
    int stop = digits.lastIndexOf('.');
    int decimal = Math.max(comma, stop);
    if (decimal >= 0 && groups(digits, decimal, comma, stop)) {
      decimal = -1;
    }
    String whole =
        (decimal < 0 ? digits : digits.substring(0, decimal)).replace(".", "").replace(",", "");
    String part = decimal < 0 ? "" : digits.substring(decimal);
    return Optional.of(new BigDecimal(whole + part.replace(',', '.')));
  }

  private static boolean plain(String digits) {
    return digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /// Whether the last separator parts thousands rather than decimals.
  private boolean groups(String digits, int decimal, int comma, int stop) {
    boolean three = digits.length() - decimal - 1 == 3;
    if (comma >= 0 && stop >= 0) {
      return false;
    }
    boolean several = digits.indexOf(digits.charAt(decimal)) != decimal;
    boolean byLanguage = commaGroups ? comma >= 0 : true;
    return several || (three && byLanguage);
  }
}
