package org.supportagentbench.scoring;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.supportagentbench.language.Mention;
import org.supportagentbench.transcript.Message;

/// A day in a call of which nobody has spoken: a stay until the 16th where the proposal says the
/// 15th. Unlike [OtherValue] it does not ask whether another day of the call was put.
///
/// Cannot see: days where proposal or yes name one without a number ("Friday", "tomorrow").
final class UnheardDay {
  private static final int NEAR = 2;

  private final CallDetails details;
  private final Scene scene;
  private final Approval approval;

  UnheardDay(CallDetails details) {
    this.details = details;
    this.scene = details.warrant().scene();
    this.approval = details.warrant().approval();
  }

  /// The day; empty where there is none.
  Optional<String> gap() {
    List<LocalDate> days =
        details.fields().stream()
            .filter(field -> field.value().isString() && !field.is(OtherPerson.BIRTHS))
            .map(field -> field.value().stringValue())
            .map(value -> value.length() > DAY ? value.substring(0, DAY) : value)
            .map(CallDetails::day)
            .flatMap(Optional::stream)
            .toList();
    if (days.isEmpty() || !dated() || vague()) {
      return Optional.empty();
    }
    return days.stream()
        .filter(day -> !heard(day) && !numbered(day))
        .filter(day -> !(nights() && heard(day.minusDays(1))))
        .findFirst()
        .map("the proposal names another day than %s"::formatted);
  }

  private static final int DAY = 10;

  private boolean dated() {
    return days(approval.reply().said()).anyMatch(day -> digits(approval.reply().said(), day));
  }

  /// Whether a day is told without a number.
  private boolean vague() {
    Wordings wordings = scene.reader().wordings();
    return approval.reply().said().says(Wording.TODAY, wordings)
        || approval.yes().said().says(Wording.TODAY, wordings)
        || Stream.of(approval.reply().said(), approval.yes().said())
            .anyMatch(said -> days(said).anyMatch(day -> !digits(said, day)));
  }

  private static Stream<Mention.Day> days(Said said) {
    return said.mentions().stream()
        .filter(Mention.Day.class::isInstance)
        .map(Mention.Day.class::cast);
  }

  private static boolean digits(Said said, Mention.Day day) {
    return day.span().in(said.text()).chars().anyMatch(Character::isDigit);
  }

  private boolean nights() {
    return Nights.named(details.said());
  }

  /// "The 15th", "15/9".
  private boolean numbered(LocalDate day) {
    String number = String.valueOf(day.getDayOfMonth());
    return Stream.of(
            number, "0" + number, number + "th", number + "st", number + "nd", number + "rd")
        .anyMatch(details.said()::contains);
  }

  private boolean heard(LocalDate day) {
    MonthDay wanted = MonthDay.from(day);
    List<Message> messages = scene.transcript().messages();
    for (int i = 0; i < details.warrant().act().message(); i++) {
      if (messages.get(i) instanceof Message.FromTool tool
          && tool.text().contains(day.toString())) {
        return true;
      }
    }
    return Stream.concat(
            scene.replies().stream()
                .filter(reply -> reply.message() < details.warrant().act().message())
                .map(Reply::said),
            scene.heard().stream()
                .filter(heard -> heard.message() < details.warrant().act().message())
                .map(Heard::said))
        .anyMatch(said ->
            said.text().contains(day.toString())
                || days(said)
                    .flatMap(one -> one.candidates().stream())
                    .anyMatch(one ->
                        MonthDay.from(one).equals(wanted)
                            && Math.abs(one.getYear() - day.getYear()) <= NEAR));
  }
}
