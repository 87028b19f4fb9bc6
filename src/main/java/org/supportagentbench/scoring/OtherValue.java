package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.supportagentbench.language.Mention;
import tools.jackson.databind.JsonNode;

/// Another id of the same sort, another day, another amount than were put to the customer.
final class OtherValue {
  private final Warrant warrant;
  private final Approval approval;
  private final Act act;
  private final Arguments arguments;
  private final Things things;

  OtherValue(Warrant warrant) {
    this.warrant = warrant;
    this.approval = warrant.approval();
    this.act = warrant.act();
    this.arguments = warrant.arguments();
    this.things = warrant.things();
  }

  /// Another id of the same form, another day, another amount than were put to the customer.
  Optional<String> named() {
    Set<String> proposed = approval.reply().said().ids();
    Set<String> said = warrant.said();
    for (String id : arguments.ids()) {
      boolean named =
          proposed.stream()
              .filter(p -> !alternative(p, id, said) && !year(p))
              .anyMatch(p -> !arguments.ids().contains(p) && warrant.comparable(p, id));
      boolean meant =
          proposed.stream().anyMatch(put -> put.length() >= SHORT && id.endsWith(put))
              || arguments.ids().stream().anyMatch(i -> said.contains(i) && alike(i, id, arguments))
              || Warrant.meet(things.telephones(id), said)
              || Warrant.meet(things.lastDigits(id), said);
      if (named && !meant && !warrant.toldApart(id) && !chosen(id, proposed)) {
        return Optional.of("the proposal names another one than " + id);
      }
    }
    return otherDay()
        .or(() -> otherAmount())
        .or(() -> otherNumber())
        .or(() -> new OtherTime(warrant).gap());
  }

  /// "Yes, but rather from the savings account": described by the yes, and by nothing that it has
  /// in common with what was proposed.
  private boolean chosen(String id, Set<String> proposed) {
    Set<String> others = new HashSet<>();
    proposed.forEach(put -> others.addAll(things.records().words(put)));
    return things.described(id, others, Things.words(approval.yes().said(), approval.yes().said()));
  }

  /// The year of a day that the proposal names.
  private boolean year(String put) {
    return put.length() == 4
        && approval.reply().said().mentions().stream()
            .filter(Mention.Day.class::isInstance)
            .anyMatch(day -> day.span().in(approval.reply().text()).contains(put));
  }

  /// Whether a thing is one of those among which another argument was chosen: the new item's
  /// siblings are no rivals of the old one.
  private boolean alternative(String put, String id, Set<String> said) {
    return !things.records().siblings(id).contains(put)
        && arguments.ids().stream()
            .filter(other -> !other.equals(id) && said.contains(other))
            .anyMatch(other -> things.records().siblings(other).contains(put));
  }

  /// Whether they are the same, or legs of one journey: "I'd move the first flight" leaves the
  /// second unnamed. Items are named one by one.
  private static boolean alike(String one, String other, Arguments arguments) {
    String key = arguments.names().keyOf().getOrDefault(other, "");
    return one.equals(other)
        || (!key.contains("item") && arguments.names().keyOf().getOrDefault(one, "").equals(key));
  }

  private Optional<String> otherDay() {
    if (arguments.values().days().isEmpty()) {
      return Optional.empty();
    }
    Set<MonthDay> said = days(approval.reply().said(), arguments.values().days());
    if (said.isEmpty()) {
      return Optional.empty();
    }
    said.addAll(days(approval.yes().said(), arguments.values().days()));
    boolean today =
        approval.reply().said().says(Wording.TODAY, warrant.scene().reader().wordings());
    boolean meant =
        today
            || arguments.values().days().stream()
                .anyMatch(day ->
                    said.contains(MonthDay.from(day))
                        || numbered(day.getDayOfMonth())
                        || slashed(day)
                        || triedFor(day));
    return meant ? Optional.empty() : Optional.of("the proposal names another day");
  }

  /// "14:00 and 17:20 of the same day are left": the day of a call that the desk refused before.
  private boolean triedFor(LocalDate day) {
    return warrant.scene().writes().stream()
        .filter(w -> !w.accepted() && w.message() < approval.reply().message())
        .filter(w -> w.call().name().equals(act.call().name()))
        .anyMatch(w -> w.arguments().values().days().contains(day));
  }

  /// "8/9", with the day first or the month.
  private boolean slashed(LocalDate day) {
    Matcher parts = SLASHED.matcher(approval.reply().text() + " " + approval.yes().text());
    while (parts.find()) {
      int one = Integer.parseInt(parts.group(1));
      int two = Integer.parseInt(parts.group(2));
      if ((one == day.getDayOfMonth() && two == day.getMonthValue())
          || (two == day.getDayOfMonth() && one == day.getMonthValue())) {
        return true;
      }
    }
    return false;
  }

  private static final Pattern SLASHED =
      Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})(?![\\d])");

  /// "Make it the 31st": a day of the month in the yes.
  private boolean numbered(int day) {
    Matcher ordinal = ORDINAL.matcher(approval.yes().text());
    while (ordinal.find()) {
      String digits = ordinal.group(1) == null ? ordinal.group(2) : ordinal.group(1);
      if (Integer.parseInt(digits) == day) {
        return true;
      }
    }
    return false;
  }

  private static final Pattern ORDINAL =
      Pattern.compile(
          "\\b(\\d{1,2})(?:st|nd|rd|th)\\b|\\b(?:el|día|fue|es|era|was) (\\d{1,2})(?=\\b(?![:.]\\d))",
          Pattern.CASE_INSENSITIVE);

  /// Days without those of other times, such as the day of a birth.
  private static Set<MonthDay> days(Said said, Set<LocalDate> written) {
    return said.mentions().stream()
        .filter(Mention.Day.class::isInstance)
        .filter(day -> day.span().in(said.text()).chars().anyMatch(Character::isDigit))
        .flatMap(mention -> ((Mention.Day) mention).candidates().stream())
        .filter(
            day -> written.stream().anyMatch(w -> Math.abs(w.getYear() - day.getYear()) <= NEAR))
        .map(MonthDay::from)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /// Signs of the shortest number that is part of an id: "DL300" of `FLT-DL300`.
  private static final int SHORT = 4;

  /// Years.
  private static final int NEAR = 5;

  private Optional<String> otherAmount() {
    if (arguments.values().amounts().isEmpty()) {
      return Optional.empty();
    }
    Set<BigDecimal> said = amounts(approval.reply().said());
    if (said.isEmpty()) {
      return Optional.empty();
    }
    said.addAll(amounts(approval.yes().said()));
    Set<BigDecimal> own = ofItsLine();
    if (!own.isEmpty()) {
      own.addAll(amounts(approval.yes().said()));
      said = own;
    }
    boolean meant =
        arguments.values().amounts().stream().anyMatch(said::contains)
            || (own.isEmpty() && spoken(arguments.values().amounts(), approval.reply().said()))
            || spoken(arguments.values().amounts(), approval.yes().said());
    return meant ? Optional.empty() : Optional.of("the proposal names another amount");
  }

  /// The amounts of the lines of the proposal that name a thing of the call, where the lines with
  /// amounts are several.
  private Set<BigDecimal> ofItsLine() {
    List<String> lines =
        approval
            .reply()
            .text()
            .lines()
            .filter(Approval::item)
            .filter(line -> !amounts(line).isEmpty())
            .toList();
    List<String> its =
        lines.stream()
            .filter(line -> Warrant.meet(Arguments.idsIn(line), arguments.ids()))
            .toList();
    Set<BigDecimal> found = new HashSet<>();
    if (its.size() < lines.size()) {
      its.forEach(line -> found.addAll(amounts(line)));
    }
    return found;
  }

  private static Set<BigDecimal> amounts(String line) {
    Set<BigDecimal> found = new HashSet<>();
    Matcher matcher = SUM.matcher(line);
    while (matcher.find()) {
      found.add(new BigDecimal(matcher.group().replace(",", "")).stripTrailingZeros());
    }
    return found;
  }

  private static final Pattern SUM =
      Pattern.compile("(?<![\\d.,:/-])\\d{1,3}(?:,\\d{3})*\\.\\d{2}(?![\\d.,:/%-])");

  /// "1 GB for $5.00", and `gb_amount` is 2: a number in front of the word of its key.
  private Optional<String> otherNumber() {
    for (Map.Entry<String, JsonNode> field : act.call().arguments().properties()) {
      if (!field.getValue().isNumber()) {
        continue;
      }
      BigDecimal written = field.getValue().decimalValue();
      for (String word : ToolWords.of(field.getKey())) {
        boolean unit = word.length() >= 2 && !NO_UNITS.contains(word);
        Set<BigDecimal> said = unit ? before(word) : Set.of();
        if (!said.isEmpty() && said.stream().noneMatch(n -> n.compareTo(written) == 0)) {
          return Optional.of("the proposal names another number of " + word);
        }
      }
    }
    return Optional.empty();
  }

  private Set<BigDecimal> before(String unit) {
    return Stream.of(approval.reply().said(), approval.yes().said())
        .flatMap(said -> said.get(COUNTS).stream())
        .filter(count ->
            count.unit().equals(unit)
                || count.unit().equals(unit + "s")
                || (count.unit() + "s").equals(unit))
        .map(Count::number)
        .collect(Collectors.toSet());
  }

  /// A number and the word behind it, in lower case.
  private record Count(BigDecimal number, String unit) {}

  private static final Facet<Said, List<Count>> COUNTS = new Facet<>(said -> counts(said.text()));

  private static List<Count> counts(String text) {
    List<Count> found = new ArrayList<>();
    Matcher number = COUNTED.matcher(text);
    while (number.find()) {
      String digits = number.group(1);
      String before = text.substring(Math.max(0, number.start() - NEARBY), number.start());
      if (BOUNDED.matcher(before).find()) {
        continue;
      }
      found.add(
          new Count(
              THOUSANDS.matcher(digits).matches()
                  ? new BigDecimal(digits.replace(",", "").replace(".", ""))
                  : new BigDecimal(digits.replace(',', '.')),
              number.group(2).toLowerCase(Locale.ROOT)));
    }
    return List.copyOf(found);
  }

  private static final int NEARBY = 12;

  /// "Up to 3 passengers".
  private static final Pattern BOUNDED =
      Pattern.compile(
          "(?i)(?:up to|max|maximum of|at most|at least|hasta|máximo|mínimo|more than|más de) $");

  /// Currencies, and words of keys that count something else.
  private static final Set<String> NO_UNITS =
      Set.of(
          "total", "count", "number", "num", "free", "nonfree", "new", "max", "min", "usd", "eur",
          "gbp", "mxn", "ars", "cop", "clp", "pen", "uyu", "chf", "cad", "aud");

  private static final Pattern COUNTED =
      Pattern.compile(
          "(?<![\\d.,$€£:/-])(\\d{1,3}(?:[.,]\\d{3})+|\\d{1,5}(?:[.,]\\d{1,2})?)\\s{0,2}(\\p{L}{2,20})\\b");

  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+");

  /// The amounts of money that a message names, and numbers with two decimals.
  static Set<BigDecimal> amounts(Said said) {
    return new HashSet<>(said.get(AMOUNTS));
  }

  private static final Facet<Said, Set<BigDecimal>> AMOUNTS =
      new Facet<>(said -> Set.copyOf(read(said)));

  private static Set<BigDecimal> read(Said said) {
    Set<BigDecimal> amounts =
        said.mentions().stream()
            .filter(Mention.Amount.class::isInstance)
            .map(mention -> ((Mention.Amount) mention).value().stripTrailingZeros())
            .collect(Collectors.toCollection(HashSet::new));
    Matcher bare = BARE.matcher(said.text());
    while (bare.find()) {
      amounts.add(new BigDecimal(bare.group().replace(',', '.')).stripTrailingZeros());
    }
    return amounts;
  }

  /// An amount without a currency: "the broken mug (28.00)".
  private static final Pattern BARE =
      Pattern.compile("(?<![\\d.,:/-])\\d{1,5}[.,]\\d{2}(?![\\d.,:/%-])");

  /// Whether the text has one of the numbers, as an amount or not.
  private static boolean spoken(Set<BigDecimal> numbers, Said said) {
    return numbers.stream().anyMatch(number -> Numerals.has(said, number));
  }
}
