package org.supportagentbench.language;

import java.math.BigDecimal;
import java.util.Optional;

/// Reads money and percentages: `$148`, `148.00 USD`, `1.234,50 €`, `S/ 120`, `15%`.
final class Money {
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
        && leads(i)) {
      return take(i, i + 2, i + 1, word.get(), taker);
    }
    if (tokens.kind(i) != Text.NUMBER && !words.is(i, CalendarWords.Kind.NUMBER)) {
      return i;
    }
    int spaced = spaced(i);
    if (spaced > i + 1) {
      return grouped(i, spaced, taker);
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
      Optional<String> after = i + 1 < tokens.size() ? unit(i + 1) : Optional.empty();
      return take(i, i + (after.isPresent() ? 2 : 1), i, after.orElse(sign), taker);
    }
    Optional<String> after =
        next < tokens.size() && (tokens.gap(next) & ~Gap.SPACE) == 0
            ? unit(next)
            : Optional.empty();
    return after.isPresent() ? take(i, words.end(next), i, after.get(), taker) : i;
  }

  /// Where a number ends whose thousands are parted by blanks (`1 234,50 €`) and that a currency
  /// follows; the next word where it is none.
  private int spaced(int i) {
    int end = i + 1;
    while (!commaGroups && end < tokens.size() && tokens.length(i) <= 3 && thousands(end)) {
      end++;
    }
    boolean money = !sign(end - 1).isEmpty() || (end < tokens.size() && unit(end).isPresent());
    return money ? end : i + 1;
  }

  private boolean thousands(int i) {
    return tokens.kind(i) == Text.NUMBER
        && (tokens.gap(i) & ~Gap.SPACE) == 0
        && (tokens.length(i) == 3 || (tokens.length(i) > 4 && tokens.letter(i, 3) == ','))
        && plain(tokens.folded(i).substring(0, 3))
        && plain(tokens.folded(i - 1));
  }

  private int grouped(int from, int end, Taker taker) {
    StringBuilder digits = new StringBuilder();
    for (int i = from; i < end; i++) {
      digits.append(tokens.folded(i));
    }
    String sign = sign(end - 1);
    int to = sign.isEmpty() ? words.end(end) : end;
    String currency = sign.isEmpty() ? unit(end).orElse("") : sign;
    BigDecimal value = new BigDecimal(digits.toString().replace(',', '.'));
    return give(from, to, new Sum(value, currency, false), taker);
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
    return words.is(i, CalendarWords.Kind.CURRENCY)
        ? Optional.of(words.currency(i))
        : Optional.empty();
  }

  /// A currency's word after its number; the letter of "S/" is none there.
  private Optional<String> unit(int i) {
    return tokens.length(i) > 1 ? currency(i) : Optional.empty();
  }

  /// The word of a currency stands right before its number: `EUR 20`, `Bs. 20`, `S/ 20`.
  private boolean leads(int i) {
    int gap = tokens.gap(i + 1);
    if (tokens.length(i) == 1) {
      return (gap & Gap.SLASH) != 0 && (gap & ~(Gap.SLASH | Gap.STOP | Gap.SPACE)) == 0;
    }
    int stop = tokens.length(i) == 2 ? Gap.STOP : 0;
    return (gap & ~(Gap.SPACE | Gap.MONEY | stop)) == 0;
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
