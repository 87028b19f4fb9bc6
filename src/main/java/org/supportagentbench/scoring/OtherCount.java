package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.supportagentbench.language.Mention;
import org.supportagentbench.transcript.Message;

/// How many and how long, written otherwise than it was put.
final class OtherCount {
  private static final List<String> HOW_MANY = List.of("quantity", "qty", "cantidad", "unidades");
  private static final int MANY = 20;

  private final CallDetails details;

  OtherCount(CallDetails details) {
    this.details = details;
  }

  /// What is written otherwise; empty where nothing is.
  Optional<String> gap() {
    return details.fields().stream()
        .filter(field -> field.is(HOW_MANY))
        .map(this::quantity)
        .flatMap(Optional::stream)
        .findFirst()
        .or(this::stay)
        .or(this::bags);
  }

  /// "2 bags of beans", and the call orders three.
  private Optional<String> quantity(CallDetails.Field field) {
    if (!field.value().isNumber()) {
      return Optional.empty();
    }
    BigDecimal many = field.value().decimalValue();
    boolean plain =
        many.compareTo(BigDecimal.ONE) > 0 && many.compareTo(BigDecimal.valueOf(MANY)) <= 0;
    if (!plain || Numerals.has(details.text(), many) || spelled(many)) {
      return Optional.empty();
    }
    Matcher counted = COUNTED.matcher(details.text());
    while (counted.find()) {
      String unit = PlainWords.of(counted.group(2));
      boolean measure =
          details
              .warrant()
              .scene()
              .reader()
              .wordings()
              .words(Wording.MEASURES, details.warrant().approval().reply().said().language())
              .contains(unit);
      if (!measure && Integer.parseInt(counted.group(1)) > 1) {
        return Optional.of("the proposal names another number of " + unit);
      }
    }
    return Optional.empty();
  }

  private boolean spelled(BigDecimal number) {
    return Stream.of(
            details.warrant().approval().reply().said(), details.warrant().approval().yes().said())
        .flatMap(part -> part.mentions().stream())
        .anyMatch(mention ->
            mention instanceof Mention.Figure figure && figure.value().compareTo(number) == 0);
  }

  private static final Pattern COUNTED =
      Pattern.compile("(?<![\\d.,$€£:/#-])(\\d{1,2})\\s{0,2}(?:[x×]\\s{0,2})?(\\p{L}{3,20})\\b");

  /// "2 checked bags", and the call adds four: of the numbers of one sort none is the one that was
  /// put, nor more by it than was on record.
  private Optional<String> bags() {
    List<CallDetails.Field> counts =
        details.fields().stream()
            .filter(field -> field.value().isNumber() && field.key().contains("bag"))
            .toList();
    if (counts.isEmpty() || details.words().stream().anyMatch(NUMBERS::contains)) {
      return Optional.empty();
    }
    Set<Integer> put = new HashSet<>();
    Matcher number = BAGS.matcher(details.text());
    while (number.find()) {
      put.add(Integer.parseInt(number.group(1) == null ? number.group(2) : number.group(1)));
    }
    boolean meant =
        counts.stream()
            .anyMatch(field ->
                put.contains(field.value().intValue(-1))
                    || put.contains(field.value().intValue(-1) - onRecord(field.key())));
    return put.isEmpty() || meant
        ? Optional.empty()
        : Optional.of("the proposal names another number of bags");
  }

  private static final Set<String> NUMBERS =
      Set.of(
          "one", "two", "three", "four", "another", "un", "una", "dos", "tres", "cuatro", "otra");

  private static final Pattern BAGS =
      Pattern.compile(
          "(?<![\\d.,$€£:/#-])(\\d{1,2})\\s{1,2}(?:\\p{L}{3,12}[- ]){0,2}(?:bags?|suitcases?|maletas?|valijas?)\\b"
              + "|\\b(?:bags|suitcases|maletas|valijas)[^\\d\\n:]{0,30}:[\\s*]{1,4}(\\d{1,2})\\b",
          Pattern.CASE_INSENSITIVE);

  private int onRecord(String key) {
    Pattern pattern = Pattern.compile("\"" + Pattern.quote(key) + "\"\\s{0,3}:\\s{0,3}(\\d{1,3})");
    int last = 0;
    List<Message> messages = details.warrant().scene().transcript().messages();
    for (int i = 0; i < details.warrant().act().message(); i++) {
      Matcher number =
          messages.get(i) instanceof Message.FromTool tool ? pattern.matcher(tool.text()) : null;
      while (number != null && number.find()) {
        last = Integer.parseInt(number.group(1));
      }
    }
    return last;
  }

  /// "From the 21st to the 24th", and the call begins on the 20th.
  private Optional<String> stay() {
    List<LocalDate> days = new ArrayList<>();
    details
        .warrant()
        .act()
        .call()
        .arguments()
        .properties()
        .forEach(field -> {
          boolean birth = OtherPerson.BIRTHS.stream().anyMatch(field.getKey()::contains);
          Optional<LocalDate> day =
              field.getValue().isString() && !birth
                  ? CallDetails.day(field.getValue().stringValue())
                  : Optional.empty();
          day.ifPresent(days::add);
        });
    long told = days.stream().filter(this::saysDay).count();
    boolean night =
        days.size() == 2
            && saysDay(days.get(1).minusDays(1))
            && NIGHT.stream().anyMatch(details.said()::contains);
    return days.size() == 2
            && !night
            && told == 1
            && RANGE.matcher(details.warrant().approval().reply().text()).find()
        ? Optional.of("the proposal names other days")
        : Optional.empty();
  }

  private boolean saysDay(LocalDate day) {
    String number = String.valueOf(day.getDayOfMonth());
    return details.said().contains(number)
        || details.said().contains("0" + number)
        || details
            .said()
            .contains(
                number
                    + (number.endsWith("1")
                        ? "st"
                        : number.endsWith("2") ? "nd" : number.endsWith("3") ? "rd" : "th"))
        || details.said().contains(number + "th");
  }

  /// "One night more, the 15th": it ends on the 16th.
  private static final Set<String> NIGHT = Set.of("night", "noche", "nuit", "nacht");

  private static final Pattern RANGE =
      Pattern.compile(
          "\\d{1,2}(?:st|nd|rd|th)?\\s{0,2}(?:-|–|to|through|until|al|hasta el|au|bis)\\s{0,2}(?:the |el )?(?:[A-Z][a-z]{2,9} )?\\d{1,2}\\b");
}
