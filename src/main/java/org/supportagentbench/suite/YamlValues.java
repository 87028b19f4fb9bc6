package org.supportagentbench.suite;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What a text of the suite's files stands for. Written by hand because the formatters of the JDK
/// take longer to load than the whole suite takes to read.
final class YamlValues {
  private YamlValues() {}

  static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /// A whole number that is not negative, up to nine digits.
  static Optional<Integer> whole(String text) {
    return isDigits(text) && text.length() <= 9
        ? Optional.of(Integer.parseInt(text))
        : Optional.empty();
  }

  /// An amount of money: digits, a point, two digits.
  static Optional<BigDecimal> money(String text) {
    int point = text.indexOf('.');
    boolean good =
        point > 0
            && point == text.length() - 3
            && text.length() <= 12
            && isDigits(text.substring(0, point))
            && isDigits(text.substring(point + 1));
    return good ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /// A number with or without a fraction.
  static Optional<BigDecimal> number(String text) {
    int point = text.indexOf('.');
    String digits = point < 0 ? text : text.substring(0, point) + text.substring(point + 1);
    boolean good = isDigits(digits) && digits.length() <= 12 && point != 0 && !text.endsWith(".");
    return good ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /// `2026-06-30`.
  static Optional<LocalDate> date(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return Optional.empty();
    }
    Optional<Integer> year = whole(text.substring(0, 4));
    Optional<Integer> month = whole(text.substring(5, 7));
    Optional<Integer> day = whole(text.substring(8));
    if (year.isEmpty() || month.isEmpty() || day.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year.get(), month.get(), day.get()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// `2026-06-30T14:05`.
  static Optional<LocalDateTime> dateTime(String text) {
    if (text.length() != 16 || text.charAt(10) != 'T' || text.charAt(13) != ':') {
      return Optional.empty();
    }
    Optional<LocalDate> date = date(text.substring(0, 10));
    Optional<Integer> hour = whole(text.substring(11, 13)).filter(below(24));
    Optional<Integer> minute = whole(text.substring(14)).filter(below(60));
    if (date.isEmpty() || hour.isEmpty() || minute.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(LocalDateTime.of(date.get(), LocalTime.of(hour.get(), minute.get())));
  }

  private static Predicate<Integer> below(int limit) {
    return number -> number < limit;
  }

  /// The words of an enum as the files spell them: lower case, with hyphens.
  static <E extends Enum<E>> Map<String, E> words(Class<E> type) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E value : type.getEnumConstants()) {
      words.put(value.name().toLowerCase(Locale.ROOT).replace('_', '-'), value);
    }
    return words;
  }
}
