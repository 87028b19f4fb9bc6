package org.supportagentbench.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// Reads lengths of time: `3-5 business days`, `three to five days`, `48 hours`, `a week`.
final class Periods {
  private static final int MOST = 100_000;
  private static final Map<CalendarWords.Kind, Mention.Unit> UNITS =
      Map.of(
          CalendarWords.Kind.MINUTE, Mention.Unit.MINUTE,
          CalendarWords.Kind.HOUR, Mention.Unit.HOUR,
          CalendarWords.Kind.DAY, Mention.Unit.DAY,
          CalendarWords.Kind.BUSINESS_DAY, Mention.Unit.DAY,
          CalendarWords.Kind.WEEK, Mention.Unit.WEEK,
          CalendarWords.Kind.MONTH_LONG, Mention.Unit.MONTH,
          CalendarWords.Kind.YEAR, Mention.Unit.YEAR);

  private final Tokens tokens;
  private final CalendarWords words;
  private final Money money;
  private final LocalDate today;

  Periods(Text text, CalendarWords words, Money money, LocalDate today) {
    this.tokens = text.tokens();
    this.words = words;
    this.money = money;
    this.today = today;
  }

  /// What was read.
  record Length(int from, int to, Mention.Unit unit, boolean business) {}

  /// Takes what was read, with the day that it leads to: "in two days", "two weeks ago".
  @FunctionalInterface
  interface Taker {
    /// The words `from` to `to` name a length.
    void period(int from, int to, Length length, Optional<LocalDate> day);
  }

  /// Reads the length that begins at a word; the index after it, or `i` where none does.
  int at(int i, Taker taker) {
    int glued = glued(i, taker);
    if (glued > i) {
      return glued;
    }
    int first = figure(i);
    if (first < 0) {
      return i;
    }
    int at = after(i);
    int second = first;
    int other = rangeEnd(at);
    if (other > 0) {
      second = figure(other);
      at = after(other);
    }
    if (at >= tokens.size() || !words.any(at) || tokens.gap(at, Gap.COMMA | Gap.STOP)) {
      return i;
    }
    Optional<Mention.Unit> unit = unit(words.kind(at));
    if (unit.isEmpty()) {
      return i;
    }
    boolean business = words.is(at, CalendarWords.Kind.BUSINESS_DAY);
    Length length =
        new Length(Math.min(first, second), Math.max(first, second), unit.get(), business);
    taker.period(i, words.end(at), length, day(i, words.end(at), length));
    return words.end(at);
  }

  /// "48h"
  private int glued(int i, Taker taker) {
    if (tokens.kind(i) != Text.MIXED || tokens.length(i) > 6) {
      return i;
    }
    String word = tokens.folded(i);
    int digits = 0;
    while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
      digits++;
    }
    String rest = word.substring(digits);
    boolean hours = rest.equals("h") || rest.equals("hrs") || rest.equals("hr");
    if (digits == 0 || digits > 4 || !hours) {
      return i;
    }
    int value = Integer.parseInt(word.substring(0, digits));
    taker.period(i, i + 1, new Length(value, value, Mention.Unit.HOUR, false), Optional.empty());
    return i + 1;
  }

  private int after(int i) {
    boolean spelled = words.is(i, CalendarWords.Kind.NUMBER) || words.is(i, CalendarWords.Kind.A);
    return spelled ? words.end(i) : i + 1;
  }

  private int figure(int i) {
    if (words.is(i, CalendarWords.Kind.A)) {
      return 1;
    }
    Optional<BigDecimal> value = money.number(i);
    if (value.isEmpty() || value.get().compareTo(BigDecimal.valueOf(MOST)) > 0) {
      return -1;
    }
    BigDecimal number = value.get();
    return number.stripTrailingZeros().scale() > 0 ? -1 : number.intValue();
  }

  private int rangeEnd(int at) {
    if (at >= tokens.size()) {
      return 0;
    }
    if (words.is(at, CalendarWords.Kind.TO)) {
      int next = words.end(at);
      return next < tokens.size() && figure(next) >= 0 ? next : 0;
    }
    boolean joined = tokens.gap(at, Gap.HYPHEN | Gap.DASH | Gap.SLASH);
    return joined && figure(at) >= 0 ? at : 0;
  }

  private static Optional<Mention.Unit> unit(CalendarWords.Kind kind) {
    return Optional.ofNullable(UNITS.get(kind));
  }

  private Optional<LocalDate> day(int from, int to, Length length) {
    if (length.from() != length.to() || length.business() || length.from() > 3_000) {
      return Optional.empty();
    }
    boolean ago =
        words.is(to, CalendarWords.Kind.AGO) || words.is(from - 1, CalendarWords.Kind.AGO);
    boolean ahead = words.is(from - 1, CalendarWords.Kind.IN);
    if (!ago && !ahead) {
      return Optional.empty();
    }
    int signed = ago ? -length.from() : length.from();
    return switch (length.unit()) {
      case DAY -> Optional.of(today.plusDays(signed));
      case WEEK -> Optional.of(today.plusWeeks(signed));
      case MONTH -> Optional.of(today.plusMonths(signed));
      case YEAR -> Optional.of(today.plusYears(signed));
      case MINUTE, HOUR -> Optional.empty();
    };
  }
}
