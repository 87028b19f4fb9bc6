package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        .or(this::bags)
        .or(this::line);
  }

  /// "2 bags of beans", and the call orders three.
  private Optional<String> quantity(CallDetails.Field field) {
    if (!field.value().isNumber()) {
      return Optional.empty();
    }
    BigDecimal many = field.value().decimalValue();
    boolean plain =
        many.compareTo(BigDecimal.ONE) > 0 && many.compareTo(BigDecimal.valueOf(MANY)) <= 0;
    if (!plain || details.has(many) || spelled(many)) {
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

  /// "Seats: 14 → 10", and the call says 9: a line that has the name of the argument and numbers,
  /// where the number of the call stands nowhere.
  private Optional<String> line() {
    return details.fields().stream()
        .filter(field -> field.value().isIntegralNumber() && NOUN.matcher(field.key()).matches())
        .filter(field -> between(field.value().decimalValue()))
        .filter(field -> !details.has(field.value().decimalValue()))
        .filter(field -> !spelled(field.value().decimalValue()))
        .filter(field ->
            SPELLED.getOrDefault(field.value().intValue(0), Set.of()).stream()
                .noneMatch(details.said()::contains))
        .filter(field -> named(field.key()))
        .filter(field -> details.text().lines().anyMatch(line -> counts(line, field.key())))
        .findFirst()
        .map(field -> "the proposal names another number of " + field.key());
  }

  private static boolean between(BigDecimal number) {
    return number.signum() > 0 && number.compareTo(BigDecimal.valueOf(MANY * 5L)) <= 0;
  }

  /// A quick look whether proposal or yes have the noun at all.
  private boolean named(String noun) {
    String stem = stem(noun);
    return details.said().contains(stem) || details.said().contains(stem + "s");
  }

  private static String stem(String noun) {
    return noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
  }

  /// Whether the line has the noun, and a small number beside it.
  private static boolean counts(String line, String noun) {
    String plain = " " + PlainWords.of(line) + " ";
    String stem = stem(noun);
    return Pattern.compile(
            "(?: (?:\\d{1,3}|"
                + IN_WORDS
                + ") (?:\\p{L}{1,12} )?"
                + stem
                + "s? | "
                + stem
                + "s? (?:\\p{L}{1,12} )?\\d{1,3} )")
        .matcher(plain)
        .find();
  }

  private static final String IN_WORDS =
      "two|three|four|five|six|seven|eight|nine|ten|twelve|dos|tres|cuatro|cinco|seis|siete|ocho"
          + "|nueve|diez|doce|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|zwolf|deux|trois"
          + "|quatre|cinq|sept|huit|neuf|dix|douze";

  /// Small numbers in words.
  private static final Map<Integer, Set<String>> SPELLED =
      Map.of(
          1, Set.of("one", "a", "an", "another", "un", "una", "uno", "otra", "otro", "une", "ein"),
          2, Set.of("two", "both", "couple", "dos", "ambos", "ambas", "par", "deux", "zwei"),
          3, Set.of("three", "tres", "trois", "drei"),
          4, Set.of("four", "cuatro", "quatre", "vier"),
          5, Set.of("five", "cinco", "cinq", "fünf"),
          6, Set.of("six", "half", "seis", "sechs"),
          7, Set.of("seven", "week", "siete", "semana", "sept", "sieben"),
          8, Set.of("eight", "ocho", "huit", "acht"),
          10, Set.of("ten", "diez", "dix", "zehn"),
          12, Set.of("twelve", "dozen", "doce", "docena", "año", "year"));

  private static final Pattern NOUN = Pattern.compile("[a-z]{4,14}");

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
    List<CallDetails.Field> totals =
        counts.stream().filter(field -> field.key().contains("total")).toList();
    List<CallDetails.Field> told = totals.isEmpty() ? counts : totals;
    if (counts.isEmpty() || IN_WORDS_BAGS.matcher(String.join(" ", details.words())).find()) {
      return Optional.empty();
    }
    Set<Integer> put = new HashSet<>();
    Set<Integer> more = new HashSet<>();
    Matcher number = BAGS.matcher(FROM.matcher(details.text()).replaceAll(""));
    while (number.find()) {
      put.add(Integer.parseInt(number.group(1) == null ? number.group(2) : number.group(1)));
      if (number.group(1) != null) {
        more.add(Integer.parseInt(number.group(1)));
      }
    }
    boolean meant =
        told.stream().anyMatch(this::inRow)
            || told.stream()
                .anyMatch(field ->
                    put.contains(field.value().intValue(-1))
                        || more.contains(field.value().intValue(-1) - onRecord(field.key())));
    return put.isEmpty() || meant
        ? Optional.empty()
        : Optional.of("the proposal names another number of bags");
  }

  /// A row of a table that has an id of the call has the number too.
  private boolean inRow(CallDetails.Field field) {
    return details
        .text()
        .lines()
        .filter(line -> line.strip().startsWith("|"))
        .filter(line ->
            !Collections.disjoint(Arguments.idsIn(line), details.warrant().act().arguments().ids()))
        .anyMatch(line ->
            Arrays.stream(line.split("\\|", -1))
                .map(String::strip)
                .anyMatch(field.value().asString("")::equals));
  }

  /// "One more bag", "another".
  private static final Pattern IN_WORDS_BAGS =
      Pattern.compile(
          "\\b(?:another|otra)\\b|\\b(?:one|two|three|four|un|una|dos|tres|cuatro) (?:\\p{L}{3,12} ){0,2}(?:bags?|suitcases?|maletas?|valijas?|baggages?|equipajes?)\\b");

  /// "0 → 2": the second is what it will be.
  private static final Pattern FROM = Pattern.compile("\\d{1,2}\\s{0,2}(?:→|->|=>)\\s{0,2}(?=\\d)");

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
        days.size() == 2 && saysDay(days.get(1).minusDays(1)) && Nights.named(details.said());
    return days.size() == 2
            && !night
            && told == 1
            && days.stream().filter(day -> !saysDay(day)).noneMatch(this::onRecord)
            && RANGE.matcher(details.warrant().approval().reply().text()).find()
        ? Optional.of("the proposal names other days")
        : Optional.empty();
  }

  /// A day that stays as it was.
  private boolean onRecord(LocalDate day) {
    Warrant warrant = details.warrant();
    return warrant
        .scene()
        .sources()
        .toolsHold(day.toString(), warrant.approval().reply().message());
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

  private static final Pattern RANGE =
      Pattern.compile(
          "\\d{1,2}(?:st|nd|rd|th)?\\s{0,2}(?:-|–|to|through|until|al|hasta el|au|bis)\\s{0,2}(?:the |el )?(?:[A-Z][a-z]{2,9} )?\\d{1,2}\\b");
}
