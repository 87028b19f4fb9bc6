package org.supportagentbench.scoring;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  private final String text;
  private final List<Mention.Day> days;
  private final Map<String, LocalDate> pairs = new HashMap<>();

  private PairedDays(Reply reply, Act act) {
    this.text = reply.text();
    this.days =
        reply.said().mentions().stream()
            .filter(Mention.Day.class::isInstance)
            .map(Mention.Day.class::cast)
            .filter(day -> day.span().in(text).chars().anyMatch(Character::isDigit))
            .toList();
    collect(act.call().arguments(), pairs);
  }

  /// What is told with another day; empty where nothing is.
  static Optional<String> told(Reply reply, Act act) {
    PairedDays told = new PairedDays(reply, act);
    return told.pairs.keySet().stream()
        .filter(thing -> act.written().contains(thing))
        .filter(told::otherwise)
        .findFirst()
        .map(thing ->
            "Says another day of %s than %s was given.".formatted(thing, act.call().name()));
  }

  /// Whether the first day behind the thing is another one, and its own stands nowhere near.
  private boolean otherwise(String thing) {
    int at = text.indexOf(thing);
    MonthDay own = MonthDay.from(Objects.requireNonNull(pairs.get(thing)));
    List<Mention.Day> behind = at < 0 ? List.of() : behind(at + thing.length());
    return !behind.isEmpty()
        && behind.getFirst().span().start() <= at + thing.length() + NEAR
        && text.substring(at, behind.getFirst().span().start()).indexOf('\n') < 0
        && behind.stream().noneMatch(day -> of(day).contains(own))
        && days.stream()
            .filter(day -> day.span().end() <= at && day.span().end() >= at - FAR)
            .noneMatch(day -> of(day).contains(own))
        && sameMonth();
  }

  /// The days between a place and the next thing.
  private List<Mention.Day> behind(int from) {
    int until =
        pairs.keySet().stream()
            .mapToInt(other -> text.indexOf(other, from))
            .filter(next -> next >= 0)
            .min()
            .orElse(text.length());
    return days.stream()
        .filter(day -> day.span().start() >= from && day.span().end() <= until)
        .filter(day -> day.span().start() <= from + FAR)
        .toList();
  }

  /// Whether some day that is told is of a month of the call's: else they are another booking's.
  private boolean sameMonth() {
    Set<Integer> months =
        pairs.values().stream().map(LocalDate::getMonthValue).collect(Collectors.toSet());
    return days.stream()
        .flatMap(day -> of(day).stream())
        .anyMatch(day -> months.contains(day.getMonthValue()));
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
