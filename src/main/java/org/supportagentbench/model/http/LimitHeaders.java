package org.supportagentbench.model.http;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a provider's headers say of its limits. What cannot be read is as if it were not there: a
/// header is advice, never a reason to fail.
///
/// @param retryAfter when to come back at the earliest
/// @param windows what is left until when
record LimitHeaders(Optional<Duration> retryAfter, List<Window> windows) {
  static final LimitHeaders NONE = new LimitHeaders(Optional.empty(), List.of());

  private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|us|µs|ns|h|m|s|d)");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(?:\\.\\d{1,9})?");

  /// Later than this is a date, not a number of seconds.
  private static final double EPOCH_SECONDS = 1e9;

  private static final double EPOCH_MILLIS = 1e11;

  /// Copies the list.
  LimitHeaders {
    windows = List.copyOf(windows);
  }

  /// What is counted.
  enum Unit {
    REQUESTS,
    TOKENS
  }

  /// So much is left of one limit until it is whole again.
  ///
  /// @param limit the whole; empty where the provider does not say
  record Window(Unit unit, OptionalLong limit, long remaining, Duration reset) {}

  /// Reads `retry-after-ms`, `Retry-After` (seconds or a date), `x-ratelimit-*`,
  /// `anthropic-ratelimit-*` and `ratelimit-*`.
  static LimitHeaders read(HttpHeaders headers, Instant now) {
    if (headers.map().keySet().stream().noneMatch(LimitHeaders::isOurs)) {
      return NONE;
    }
    Optional<Duration> retry =
        headers
            .firstValue("retry-after-ms")
            .flatMap(text -> number(text).map(LimitHeaders::millis))
            .or(() -> headers.firstValue("retry-after").flatMap(text -> moment(text, now)));
    List<Window> windows = new ArrayList<>();
    for (Names names : Names.ALL) {
      names.read(headers, now).ifPresent(windows::add);
    }
    return new LimitHeaders(retry, windows);
  }

  private static boolean isOurs(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.contains("ratelimit-") || lower.startsWith("retry-after");
  }

  /// The headers of one limit.
  private record Names(Unit unit, String limit, String remaining, String reset) {
    static final List<Names> ALL =
        List.of(
            openai(Unit.REQUESTS, "-requests"),
            openai(Unit.TOKENS, "-tokens"),
            openai(Unit.REQUESTS, ""),
            anthropic(Unit.REQUESTS, "requests"),
            anthropic(Unit.TOKENS, "tokens"),
            anthropic(Unit.TOKENS, "input-tokens"),
            anthropic(Unit.TOKENS, "output-tokens"),
            new Names(Unit.REQUESTS, "ratelimit-limit", "ratelimit-remaining", "ratelimit-reset"));

    private static Names openai(Unit unit, String what) {
      String begin = "x-ratelimit-";
      return new Names(
          unit, begin + "limit" + what, begin + "remaining" + what, begin + "reset" + what);
    }

    private static Names anthropic(Unit unit, String what) {
      String begin = "anthropic-ratelimit-" + what;
      return new Names(unit, begin + "-limit", begin + "-remaining", begin + "-reset");
    }

    Optional<Window> read(HttpHeaders headers, Instant now) {
      Optional<Double> left = headers.firstValue(remaining).flatMap(LimitHeaders::number);
      Optional<Duration> until = headers.firstValue(reset).flatMap(text -> moment(text, now));
      if (left.isEmpty() || until.isEmpty()) {
        return Optional.empty();
      }
      Optional<Double> whole = headers.firstValue(limit).flatMap(LimitHeaders::number);
      OptionalLong all =
          whole.map(n -> OptionalLong.of(n.longValue())).orElse(OptionalLong.empty());
      return Optional.of(new Window(unit, all, left.get().longValue(), until.get()));
    }
  }

  /// `20`, `1.5`, `6m0s`, `120ms`, a date of HTTP or of ISO 8601, seconds or milliseconds since
  /// 1970.
  static Optional<Duration> moment(String words, Instant now) {
    String text = words.strip();
    Optional<Double> number = number(text);
    if (number.isPresent()) {
      return number.map(n -> fromNumber(n, now));
    }
    return parts(text).or(() -> date(text).map(at -> atLeastZero(Duration.between(now, at))));
  }

  private static Duration fromNumber(double number, Instant now) {
    if (number >= EPOCH_MILLIS) {
      return atLeastZero(Duration.between(now, Instant.ofEpochMilli((long) number)));
    }
    if (number >= EPOCH_SECONDS) {
      return atLeastZero(Duration.between(now, Instant.ofEpochSecond((long) number)));
    }
    return millis(number * 1_000);
  }

  private static Optional<Double> number(String text) {
    return NUMBER.matcher(text.strip()).matches()
        ? Optional.of(Double.valueOf(text.strip()))
        : Optional.empty();
  }

  private static Optional<Duration> parts(String text) {
    Matcher part = PART.matcher(text);
    double nanos = 0;
    int end = 0;
    while (part.find() && part.start() == end) {
      nanos += Double.parseDouble(part.group(1)) * nanos(part.group(2));
      end = part.end();
    }
    return end > 0 && end == text.length()
        ? Optional.of(Duration.ofNanos((long) Math.min(nanos, Long.MAX_VALUE)))
        : Optional.empty();
  }

  private static double nanos(String unit) {
    return switch (unit) {
      case "d" -> 86_400e9;
      case "h" -> 3_600e9;
      case "m" -> 60e9;
      case "s" -> 1e9;
      case "ms" -> 1e6;
      case "ns" -> 1;
      default -> 1e3;
    };
  }

  private static Optional<Instant> date(String text) {
    try {
      boolean iso = text.toUpperCase(Locale.ROOT).contains("T") && text.contains("-");
      return Optional.of(
          iso
              ? ZonedDateTime.parse(text).toInstant()
              : ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration millis(double millis) {
    return Duration.ofNanos((long) (Math.min(millis, 1e12) * 1e6));
  }

  private static Duration atLeastZero(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }
}
