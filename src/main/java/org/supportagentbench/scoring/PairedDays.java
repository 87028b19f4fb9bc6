package org.supportagentbench.scoring;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.supportagentbench.language.Mention;
import tools.jackson.databind.JsonNode;

/// "HAT204 on May 22", and the call has `{"flight_number": "HAT204", "date": "2024-05-21"}`: things
/// that a call names each with its day, told with another one.
///
/// Cannot see: a day that stands before the thing; a thing that is told with both days, as where it
/// is moved.
final class PairedDays {
  /// Characters between a thing and its day.
  private static final int NEAR = 40;

  private static final int FAR = 90;

  private PairedDays() {}

  /// What is told with another day; empty where nothing is.
  static Optional<String> told(Reply reply, Act act) {
    Map<String, LocalDate> pairs = new HashMap<>();
    collect(act.call().arguments(), pairs);
    if (pairs.isEmpty()) {
      return Optional.empty();
    }
    String text = reply.text();
    List<Mention.Day> days =
        reply.said().mentions().stream()
            .filter(Mention.Day.class::isInstance)
            .map(Mention.Day.class::cast)
            .filter(day -> day.span().in(text).chars().anyMatch(Character::isDigit))
            .toList();
    for (Map.Entry<String, LocalDate> pair : pairs.entrySet()) {
      int at = text.indexOf(pair.getKey());
      int end = at + pair.getKey().length();
      int until =
          pairs.keySet().stream()
              .mapToInt(other -> text.indexOf(other, end))
              .filter(next -> next >= 0)
              .min()
              .orElse(text.length());
      List<Mention.Day> behind =
          at < 0
              ? List.of()
              : days.stream()
                  .filter(day -> day.span().start() >= end && day.span().end() <= until)
                  .filter(day -> day.span().start() <= end + FAR)
                  .toList();
      if (!behind.isEmpty()
          && behind.getFirst().span().start() <= end + NEAR
          && text.substring(end, behind.getFirst().span().start()).indexOf('\n') < 0
          && behind.stream().noneMatch(day -> of(day).contains(MonthDay.from(pair.getValue())))
          && days.stream()
              .filter(day -> day.span().end() <= at && day.span().end() >= at - FAR)
              .noneMatch(day -> of(day).contains(MonthDay.from(pair.getValue())))
          && all(days, pairs, act)) {
        return Optional.of(
            "Says another day of %s than %s was given."
                .formatted(pair.getKey(), act.call().name()));
      }
    }
    return Optional.empty();
  }

  /// Whether the days that are told are of the same month as those of the call: others may be of
  /// another booking.
  private static boolean all(List<Mention.Day> days, Map<String, LocalDate> pairs, Act act) {
    Set<Integer> months =
        pairs.values().stream().map(LocalDate::getMonthValue).collect(Collectors.toSet());
    return days.stream()
            .flatMap(day -> of(day).stream())
            .anyMatch(day -> months.contains(day.getMonthValue()))
        && pairs.keySet().stream().allMatch(act.written()::contains);
  }

  private static Set<MonthDay> of(Mention.Day day) {
    Set<MonthDay> found = new HashSet<>();
    day.candidates().forEach(candidate -> found.add(MonthDay.from(candidate)));
    return found;
  }

  private static void collect(JsonNode node, Map<String, LocalDate> into) {
    String id = "";
    Optional<LocalDate> day = Optional.empty();
    int ids = 0;
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String value = field.getValue().isString() ? field.getValue().stringValue() : "";
      Optional<LocalDate> date = CallDetails.day(value);
      if (date.isPresent()) {
        day = date;
      } else if (Ids.like(value)) {
        id = value;
        ids++;
      }
    }
    if (ids == 1 && day.isPresent()) {
      into.put(id, day.get());
    }
    node.forEach(inner -> collect(inner, into));
  }
}
