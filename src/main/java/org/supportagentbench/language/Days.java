package org.supportagentbench.language;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads days: `2026-07-03`, `July 3rd, 2026`, `el 3 de julio`, `3.7.2026`, `07/03`, `Friday`.
final class Days {
  private static final int YEAR_OPEN = 0;
  private static final Map<CalendarWords.Kind, Integer> DAYS_AWAY =
      Map.of(
          CalendarWords.Kind.TODAY, 0,
          CalendarWords.Kind.TOMORROW, 1,
          CalendarWords.Kind.YESTERDAY, -1,
          CalendarWords.Kind.DAY_AFTER_TOMORROW, 2,
          CalendarWords.Kind.DAY_BEFORE_YESTERDAY, -2);

  private final Tokens tokens;
  private final CalendarWords words;
  private final LocalDate today;

  Days(Text text, CalendarWords words, LocalDate today) {
    this.tokens = text.tokens();
    this.words = words;
    this.today = today;
  }

  /// Takes the days that were read.
  @FunctionalInterface
  interface Taker {
    /// The words `from` to `to` name one of the days.
    void day(int from, int to, List<LocalDate> candidates);
  }

  /// Reads the days that begin at a word; the index after them, or `i` where none does.
  int at(int i, Taker taker) {
    if (words.is(i, CalendarWords.Kind.MONTH)) {
      return monthFirst(i, taker);
    }
    if (tokens.kind(i) == Text.NUMBER || figure(i) > 0) {
      int end = dayFirst(i, taker);
      return end > i ? end : numeric(i, taker);
    }
    return named(i, taker);
  }

  /// The number written in a word, `3` or `3rd`; -1 for none.
  private int figure(int i) {
    if (i >= tokens.size() || (tokens.kind(i) != Text.NUMBER && tokens.kind(i) != Text.MIXED)) {
      return -1;
    }
    int value = 0;
    int digits = 0;
    while (digits < tokens.length(i) && digits < 5 && Character.isDigit(tokens.letter(i, digits))) {
      value = value * 10 + Character.digit(tokens.letter(i, digits), 10);
      digits++;
    }
    int rest = tokens.length(i) - digits;
    if (digits == 0 || digits > 4 || rest > 3 || (rest > 0 && digits > 2)) {
      return -1;
    }
    return rest == 0 || ordinalEnd(i, digits) ? value : -1;
  }

  private boolean ordinalEnd(int i, int from) {
    String end = tokens.folded(i).substring(from);
    return end.equals("st")
        || end.equals("nd")
        || end.equals("rd")
        || end.equals("th")
        || end.equals("er")
        || end.equals("ro")
        || end.equals("o")
        || end.equals("de");
  }

  private boolean dayOfMonth(int i) {
    int value = figure(i);
    return value >= 1 && value <= 31 && tokens.length(i) <= 4;
  }

  /// "July 3, 2026", "July 3-5".
  private int monthFirst(int i, Taker taker) {
    int month = words.number(i);
    int at = words.end(i);
    if ((at < tokens.size() && words.is(at, CalendarWords.Kind.A)) || skipsThe(at)) {
      at++;
    }
    if (!dayOfMonth(at) || tokens.gap(at, Gap.COMMA) || money(at)) {
      return i;
    }
    int day = figure(at);
    int end = at + 1;
    int second = rangeEnd(end);
    int year = yearAfter(second > 0 ? second + 1 : end);
    boolean one = second == 0 && year != YEAR_OPEN;
    taker.day(i, one ? end + 1 : end, dates(day, month, year));
    if (second > 0 && !unitFollows(second)) {
      taker.day(second, second + 1, dates(figure(second), month, year));
      end = second + 1;
    }
    return year == YEAR_OPEN ? end : end + 1;
  }

  private boolean skipsThe(int at) {
    return at < tokens.size() && tokens.same(at, "the");
  }

  private boolean money(int i) {
    return tokens.gap(i, Gap.MONEY);
  }

  /// The word of the second day of "3-5" or "3 to 5"; 0 for none.
  private int rangeEnd(int end) {
    if (end < tokens.size() && words.is(end, CalendarWords.Kind.TO)) {
      int next = words.end(end);
      return dayOfMonth(next) ? next : 0;
    }
    boolean dash = end < tokens.size() && tokens.gap(end, Gap.HYPHEN | Gap.DASH);
    return dash && dayOfMonth(end) ? end : 0;
  }

  private boolean unitFollows(int i) {
    int next = i + 1;
    return words.is(next, CalendarWords.Kind.DAY)
        || words.is(next, CalendarWords.Kind.BUSINESS_DAY)
        || words.is(next, CalendarWords.Kind.MONTH);
  }

  /// A year at a word, after "of" or a comma; 0 for none.
  private int yearAfter(int at) {
    int i = words.is(at, CalendarWords.Kind.OF) ? words.end(at) : at;
    if (i != at || i >= tokens.size() || tokens.kind(i) != Text.NUMBER || tokens.length(i) != 4) {
      return YEAR_OPEN;
    }
    int year = figure(i);
    return year >= 1990 && year < 2100 && !money(i) ? year : YEAR_OPEN;
  }

  /// "3 July 2026", "3rd of July", "3 de julio de 2026", "3-5 July".
  private int dayFirst(int i, Taker taker) {
    if (!dayOfMonth(i) || money(i)) {
      return i;
    }
    int second = rangeEnd(i + 1);
    int last = second > 0 ? second : i;
    int at = last + 1;
    if (words.is(at, CalendarWords.Kind.OF)) {
      at = words.end(at);
    }
    if (!words.is(at, CalendarWords.Kind.MONTH)) {
      return i;
    }
    int month = words.number(at);
    int end = words.end(at);
    int yearAt = words.is(end, CalendarWords.Kind.OF) ? words.end(end) : end;
    int year = yearAfter(yearAt);
    if (second > 0) {
      taker.day(i, i + 1, dates(figure(i), month, year));
    }
    int to = year == YEAR_OPEN ? end : yearAt + 1;
    taker.day(second > 0 ? second : i, to, dates(figure(last), month, year));
    return to;
  }

  /// "2026-07-03", "07/03/2026", "3.7.2026", "7/3".
  private int numeric(int i, Taker taker) {
    int joint = i + 1 < tokens.size() ? tokens.gap(i + 1) : 0;
    boolean plain = tokens.kind(i) == Text.NUMBER;
    if (plain && joint == Gap.HYPHEN && tokens.length(i) == 4) {
      return threePart(i, Gap.HYPHEN, taker);
    }
    if (plain && (joint == Gap.SLASH || joint == Gap.HYPHEN) && tokens.length(i) <= 2) {
      int end = threePart(i, joint, taker);
      return end > i || joint == Gap.HYPHEN ? end : twoPart(i, taker);
    }
    return plain ? dotted(i, taker) : i;
  }

  private int threePart(int i, int joint, Taker taker) {
    if (i + 2 >= tokens.size()
        || tokens.gap(i + 2) != joint
        || figure(i + 1) < 0
        || figure(i + 2) < 0) {
      return i;
    }
    int first = figure(i);
    int second = figure(i + 1);
    int third = figure(i + 2);
    List<LocalDate> dates = new ArrayList<>();
    if (first >= 1000) {
      add(dates, first, second, third);
    } else if (tokens.length(i + 2) == 4 || tokens.length(i + 2) == 2) {
      int year = third < 100 ? 2000 + third : third;
      add(dates, year, first, second);
      add(dates, year, second, first);
    }
    if (dates.isEmpty()) {
      return i;
    }
    taker.day(i, i + 3, dates.stream().distinct().toList());
    return i + 3;
  }

  private int twoPart(int i, Taker taker) {
    if (!dayOfMonth(i + 1) || tokens.gap(i, Gap.SLASH) || unitFollows(i + 1)) {
      return i;
    }
    if ((i + 2 < tokens.size() && tokens.gap(i + 2, Gap.SLASH)) || words.any(i + 2)) {
      return i;
    }
    List<LocalDate> dates = new ArrayList<>(dates(figure(i + 1), figure(i), YEAR_OPEN));
    dates.addAll(dates(figure(i), figure(i + 1), YEAR_OPEN));
    if (dates.isEmpty()) {
      return i;
    }
    taker.day(i, i + 2, dates.stream().distinct().toList());
    return i + 2;
  }

  /// "03.07.2026", which is one word; "3.7." after German "am".
  private int dotted(int i, Taker taker) {
    String[] parts = tokens.length(i) <= 10 ? tokens.folded(i).split("\\.") : new String[0];
    boolean full = parts.length == 3 && parts[2].length() >= 2;
    boolean day = parts.length == 2 && words.is(i - 1, CalendarWords.Kind.ON);
    if ((!full && !day) || tokens.folded(i).indexOf(',') >= 0) {
      return i;
    }
    int first = Integer.parseInt(parts[0]);
    int second = Integer.parseInt(parts[1]);
    List<LocalDate> dates = new ArrayList<>();
    if (full) {
      int third = Integer.parseInt(parts[2]);
      add(dates, third < 100 ? 2000 + third : third, second, first);
    } else {
      dates.addAll(dates(first, second, YEAR_OPEN));
    }
    if (dates.isEmpty()) {
      return i;
    }
    taker.day(i, i + 1, dates);
    return i + 1;
  }

  private int named(int i, Taker taker) {
    if (!words.any(i)) {
      return i;
    }
    int end = words.end(i);
    CalendarWords.Kind kind = words.kind(i);
    Integer away = DAYS_AWAY.get(kind);
    List<LocalDate> dates =
        away != null
            ? List.of(today.plusDays(away))
            : kind == CalendarWords.Kind.WEEKDAY ? weekday(i) : List.of();
    if (dates.isEmpty()) {
      return i;
    }
    taker.day(i, end, dates);
    return end;
  }

  private List<LocalDate> weekday(int i) {
    DayOfWeek day = DayOfWeek.of(words.number(i));
    LocalDate next = today.with(TemporalAdjusters.nextOrSame(day));
    LocalDate last = today.with(TemporalAdjusters.previous(day));
    if (beside(i, CalendarWords.Kind.LAST)) {
      return List.of(last, last.minusWeeks(1));
    }
    if (beside(i, CalendarWords.Kind.NEXT)) {
      return List.of(next, next.plusWeeks(1));
    }
    return next.equals(today) ? List.of(today, last, today.plusWeeks(1)) : List.of(next, last);
  }

  /// A word of the kind stands before ("last Monday") or after ("lundi dernier").
  private boolean beside(int i, CalendarWords.Kind kind) {
    int after = words.end(i);
    boolean apart = after < tokens.size() && (tokens.gap(after) & ~Gap.SPACE) != 0;
    return words.is(i - 1, kind) || (words.is(after, kind) && !apart);
  }

  private List<LocalDate> dates(int day, int month, int year) {
    List<LocalDate> dates = new ArrayList<>();
    if (year != YEAR_OPEN) {
      add(dates, year, month, day);
      return dates;
    }
    for (int y = today.getYear() - 1; y <= today.getYear() + 1; y++) {
      add(dates, y, month, day);
    }
    dates.removeIf(date -> Math.abs(ChronoUnit.DAYS.between(today, date)) > 366);
    return dates;
  }

  private static void add(List<LocalDate> dates, int year, int month, int day) {
    try {
      dates.add(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      // No such day: the other reading, if any, stands.
      return;
    }
  }
}
