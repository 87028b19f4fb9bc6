package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words that were put with other digits: "Flat 13" where the proposal says "Flat 3",
/// "lisinopril 20 mg" where it says 10 mg. Only values of several words: numbers of things are
/// compared by what they are numbers of.
final class OtherDigits {
  private static final int SHORTEST_WORD = 3;
  private static final int LONGEST = 60;

  /// Names of arguments for days and times, which are told in many ways.
  private static final List<String> WHEN =
      List.of(
          "date", "day", "time", "window", "slot", "start", "end", "when", "until", "fecha", "dia",
          "hora", "franja", "inicio", "datum", "zeit", "jour", "heure", "creneau");

  private final CallDetails details;

  OtherDigits(CallDetails details) {
    this.details = details;
  }

  /// What is written otherwise; empty where nothing is.
  Optional<String> gap() {
    for (CallDetails.Field field : details.fields()) {
      String value = field.value().asString("").strip();
      if (field.value().isString() && !field.is(WHEN) && compared(value)) {
        Optional<String> other = other(value);
        if (other.isPresent()) {
          return other.map("the proposal says %s and not what is written"::formatted);
        }
      }
    }
    return Optional.empty();
  }

  private boolean compared(String value) {
    return value.length() <= LONGEST
        && value.indexOf(' ') > 0
        && value.chars().anyMatch(Character::isDigit)
        && words(value).stream().anyMatch(details.said()::contains)
        && !held(value)
        && !Arrays.stream(PlainWords.of(value).split(" ", -1))
            .filter(word -> word.chars().anyMatch(Character::isDigit))
            .allMatch(details.warrant().approval().yes().said().vocabulary()::contains);
  }

  private boolean held(String value) {
    String plain = PlainWords.of(value);
    return (" " + String.join(" ", details.words()) + " ").contains(" " + plain + " ")
        || details.warrant().scene().heard().stream()
            .filter(heard -> heard.message() < details.warrant().act().message())
            .anyMatch(heard -> (" " + heard.said().plain() + " ").contains(" " + plain + " "));
  }

  private static List<String> words(String value) {
    return Arrays.stream(PlainWords.of(value).split(" ", -1))
        .filter(word -> word.length() >= SHORTEST_WORD)
        .filter(word -> word.chars().allMatch(Character::isLetter))
        .toList();
  }

  private Optional<String> other(String value) {
    Matcher same = form(value).matcher(" " + String.join(" ", details.words()) + " ");
    List<String> others = new ArrayList<>();
    while (same.find()) {
      String found = same.group(1);
      boolean beside =
          details.fields().stream()
              .anyMatch(field -> (" " + field.plain() + " ").contains(" " + found + " "));
      if (!beside) {
        others.add(found);
      }
      same.region(same.end() - 1, same.regionEnd());
    }
    return others.stream().findFirst();
  }

  /// The value with any digits.
  private static Pattern form(String value) {
    StringBuilder form = new StringBuilder();
    for (String word : PlainWords.of(value).split(" ", -1)) {
      form.append(form.isEmpty() ? "" : " ");
      form.append(
          word.chars().allMatch(Character::isDigit)
              ? "\\d{1," + Math.max(2, word.length() + 1) + "}"
              : Pattern.quote(word.toLowerCase(Locale.ROOT)));
    }
    return Pattern.compile(" (" + form + ") ");
  }
}
