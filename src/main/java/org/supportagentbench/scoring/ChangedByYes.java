package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.supportagentbench.language.CustomerAct;
import org.supportagentbench.language.Mention;
import org.supportagentbench.language.Span;

/// Values that a yes changes: "Yes, but make it 2,000", and 3,000 is written; "yes, on the 21st
/// instead", and the 20th is written.
final class ChangedByYes {
  private static final Pattern NUMBER =
      Pattern.compile("(?<!\\d[ -])(?:\\d{1,3}(?:[.,]\\d{3})+|\\d{3,7})(?![ -]?\\d)");
  private static final Pattern ORDINAL = Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)\\b");

  private final Approval approval;
  private final Arguments arguments;
  private final Wordings wordings;

  ChangedByYes(Approval approval, Arguments arguments, Wordings wordings) {
    this.approval = approval;
    this.arguments = arguments;
    this.wordings = wordings;
  }

  /// Why the yes asks for another value than is written; empty where it does not.
  Optional<String> gap() {
    return number().or(this::day);
  }

  private Optional<String> number() {
    Set<BigDecimal> proposed = approval.reply().said().longNumbers();
    Set<BigDecimal> wished = new HashSet<>(approval.yes().said().longNumbers());
    wished.removeAll(proposed);
    wished.removeAll(arguments.values().numbers());
    for (BigDecimal value : arguments.values().numbers()) {
      boolean kept = proposed.contains(value) && !Numerals.has(approval.yes().said(), value);
      Optional<BigDecimal> other =
          wished.stream().filter(wish -> size(wish) == size(value)).findFirst();
      boolean refused = approval.yes().said().longNumbers().contains(value);
      if ((kept || refused) && proposed.contains(value) && other.isPresent()) {
        return Optional.of(
            "the yes asks for %s, not %s"
                .formatted(other.get().toPlainString(), value.toPlainString()));
      }
    }
    return few();
  }

  /// "Make it 4 instead", and 3 is written.
  private Optional<String> few() {
    if (!yesHas(Wording.INSTEAD)) {
      return Optional.empty();
    }
    Set<String> proposed = small(approval.reply().text());
    Set<String> wished = small(approval.yes().text());
    Set<String> written =
        arguments.values().numbers().stream()
            .map(BigDecimal::toPlainString)
            .collect(Collectors.toSet());
    boolean other = wished.stream().noneMatch(written::contains) && !wished.isEmpty();
    return other && written.stream().anyMatch(proposed::contains)
        ? Optional.of("the yes asks for another number")
        : Optional.empty();
  }

  private boolean yesHas(Wording wording) {
    return approval.yes().said().says(wording, wordings);
  }

  private static Set<String> small(String text) {
    Set<String> found = new HashSet<>();
    for (MatchResult number : DigitForms.in(text, SMALL)) {
      found.add(number.group());
    }
    return found;
  }

  private static final Pattern SMALL = Pattern.compile("(?<![\\d.,:/-])\\d{1,2}(?![\\d.,:/-])");

  private static int size(BigDecimal number) {
    return number.precision() - number.scale();
  }

  /// Numbers of three to seven digits in a text.
  static Set<BigDecimal> numbers(String text) {
    Set<BigDecimal> found = new HashSet<>();
    for (MatchResult number : DigitForms.in(text, NUMBER)) {
      String digits = number.group().replace(".", "").replace(",", "");
      found.add(new BigDecimal(digits).stripTrailingZeros());
    }
    return found;
  }

  private Optional<String> day() {
    Set<Integer> proposed = approval.reply().said().daysOfMonth();
    Set<Integer> wished = new HashSet<>(approval.yes().said().daysOfMonth());
    wished.removeAll(proposed);
    if (approval.yes().said().get(ONLY_TOLD)) {
      return Optional.empty();
    }
    Set<Integer> written =
        arguments.values().days().stream()
            .map(LocalDate::getDayOfMonth)
            .collect(Collectors.toSet());
    boolean again = approval.yes().said().daysOfMonth().stream().anyMatch(written::contains);
    boolean kept =
        written.stream().anyMatch(proposed::contains)
            && (!again || yesHas(Wording.INSTEAD))
            && !yesHas(Wording.BORN)
            && !yesHas(Wording.AFTERWARDS);
    return kept && !wished.isEmpty() && written.stream().noneMatch(wished::contains)
        ? Optional.of("the yes asks for another day")
        : Optional.empty();
  }

  /// "Please book it. Is there parking? We're hiring a car on the 17th": the days stand in
  /// sentences that neither agree nor wish.
  private static boolean onlyTold(Said yes) {
    List<Span> wishes =
        yes.asCustomer().acts().stream()
            .filter(act ->
                act instanceof CustomerAct.Yes
                    || act instanceof CustomerAct.Request
                    || act instanceof CustomerAct.Choice)
            .map(CustomerAct::proof)
            .toList();
    List<Span> days =
        new ArrayList<>(
            yes.mentions().stream()
                .filter(Mention.Day.class::isInstance)
                .map(Mention::span)
                .toList());
    for (MatchResult ordinal : DigitForms.in(yes.text(), ORDINAL)) {
      days.add(new Span(ordinal.start(), ordinal.end()));
    }
    return !yes.says(Wording.INSTEAD, Wordings.bundled())
        && !wishes.isEmpty()
        && !days.isEmpty()
        && days.stream().noneMatch(day -> wishes.stream().anyMatch(day::overlaps));
  }

  private static final Facet<Said, Boolean> ONLY_TOLD = new Facet<>(ChangedByYes::onlyTold);

  private static final int LONGEST_MONTH = 31;

  /// Days of the month that a text names in figures.
  static Set<Integer> daysOfMonth(Said said) {
    Set<Integer> days = new HashSet<>();
    for (Mention mention : said.mentions()) {
      if (mention instanceof Mention.Day day
          && day.span().in(said.text()).chars().anyMatch(Character::isDigit)) {
        day.candidates().stream().map(MonthDay::from).forEach(d -> days.add(d.getDayOfMonth()));
      }
    }
    for (MatchResult ordinal : DigitForms.in(said.text(), ORDINAL)) {
      days.add(Integer.parseInt(ordinal.group(1)));
    }
    days.removeIf(day -> day > LONGEST_MONTH);
    return days;
  }
}
