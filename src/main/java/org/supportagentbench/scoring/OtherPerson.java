package org.supportagentbench.scoring;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supportagentbench.language.Mention;
import tools.jackson.databind.JsonNode;

/// Who and where, written otherwise than it was put: the number of a house, a postcode, a name, the
/// year of a birth.
final class OtherPerson {
  private static final List<String> POSTCODES = List.of("zip", "postal", "postcode");
  private static final List<String> STREETS = List.of("address", "street", "calle", "direcc");

  /// Keys of days of birth.
  static final List<String> BIRTHS = List.of("birth", "dob", "nacimiento");

  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "miss", "dr", "sr", "sra", "don", "dona", "senor", "senora");
  private static final int NEAR = 2;
  private static final int LONG_WORD = 4;

  private final CallDetails details;

  OtherPerson(CallDetails details) {
    this.details = details;
  }

  /// What is written otherwise; empty where nothing is.
  Optional<String> gap() {
    return details.fields().stream()
        .map(this::differs)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> name(details.warrant().act().call().arguments()));
  }

  private Optional<String> differs(CallDetails.Field field) {
    if (field.is(POSTCODES)) {
      return postcode(field);
    }
    if (field.is(STREETS) && !field.key().contains("email")) {
      return house(field);
    }
    return field.is(BIRTHS) ? birth(field) : Optional.empty();
  }

  /// "Denver, CO 80201", and the call has 80210.
  private Optional<String> postcode(CallDetails.Field field) {
    String code = field.plain().replace(" ", "");
    boolean digits = code.length() >= LONG_WORD && code.chars().allMatch(Character::isDigit);
    return digits
            && !details.said().contains(code)
            && details.warrant().approval().reply().said().mentions().stream()
                .filter(Mention.Postcode.class::isInstance)
                .map(mention -> PlainWords.of(((Mention.Postcode) mention).value()))
                .anyMatch(other -> other.length() == code.length())
        ? Optional.of("the proposal names another postcode")
        : Optional.empty();
  }

  /// "12 Main Street", and the call has 21.
  private Optional<String> house(CallDetails.Field field) {
    List<String> line = List.of(field.plain().split(" ", -1));
    Optional<String> number = line.stream().filter(OtherPerson::digits).findFirst();
    if (number.isEmpty() || details.said().contains(number.get())) {
      return Optional.empty();
    }
    for (String word : line) {
      boolean telling = word.length() >= LONG_WORD && !Coverage.COMMON.contains(word);
      int at = telling && !digits(word) ? details.words().indexOf(word) : -1;
      for (int i = Math.max(0, at - NEAR);
          at >= 0 && i <= at + NEAR && i < details.words().size();
          i++) {
        if (digits(details.words().get(i))) {
          return Optional.of("the proposal names another number of " + word);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean digits(String word) {
    return !word.isEmpty() && word.length() <= 5 && word.chars().allMatch(Character::isDigit);
  }

  /// "Born 1990-02-03", and the call has another year.
  private Optional<String> birth(CallDetails.Field field) {
    Optional<LocalDate> day = CallDetails.day(field.value().asString(""));
    if (day.isEmpty()) {
      return Optional.empty();
    }
    List<LocalDate> told =
        details.warrant().approval().reply().said().mentions().stream()
            .filter(Mention.Day.class::isInstance)
            .map(Mention.Day.class::cast)
            .filter(mention ->
                YEAR.matcher(mention.span().in(details.warrant().approval().reply().text())).find())
            .flatMap(mention -> mention.candidates().stream())
            .filter(other -> MonthDay.from(other).equals(MonthDay.from(day.get())))
            .toList();
    return !told.isEmpty()
            && !told.contains(day.get())
            && !details.text().contains(field.value().asString(""))
        ? Optional.of("the proposal names another day of birth")
        : Optional.empty();
  }

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

  /// "Jane Doe", and the call has John Doe.
  private Optional<String> name(JsonNode node) {
    if (node.isObject()) {
      String first = node.path("first_name").asString("");
      String last = node.path("last_name").asString("");
      boolean known =
          details.said().contains(PlainWords.of(first))
              || details
                  .warrant()
                  .scene()
                  .sources()
                  .toolsHold(first.toLowerCase(Locale.ROOT), details.warrant().act().message());
      if (!first.isBlank() && !last.isBlank() && !known) {
        Matcher whole =
            Pattern.compile("(\\p{Lu}[\\p{L}'-]{1,30})\\s{1,3}" + Pattern.quote(last))
                .matcher(details.text());
        while (whole.find()) {
          if (!TITLES.contains(PlainWords.of(whole.group(1)))) {
            return Optional.of("the proposal names another person than " + first + " " + last);
          }
        }
      }
    }
    for (JsonNode child : node) {
      Optional<String> found = name(child);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
