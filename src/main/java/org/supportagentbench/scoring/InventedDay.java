package org.supportagentbench.scoring;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.supportagentbench.language.AgentAct;
import org.supportagentbench.language.Mention;
import org.supportagentbench.language.Span;
import org.supportagentbench.transcript.Message;

/// "Your money will be credited on March 14", and no tool, no word of the customer and none of the
/// agent's own before has that day. Only where the desk's tools give days, and the message puts
/// nothing to the customer: what is proposed may be worked out.
final class InventedDay {
  private InventedDay() {}

  /// The first such day of a reply; empty where there is none.
  static Optional<Mention.Day> in(Scene scene, Reply reply) {
    if (reply.said().mentions().stream().noneMatch(Mention.Day.class::isInstance)
        || reply.acts(AgentAct.Proposal.class).stream().anyMatch(AgentAct.Proposal::asksForYes)
        || reply.acts(AgentAct.Question.class).stream().anyMatch(asked -> !asked.pleasantry())) {
      return Optional.empty();
    }
    WordList comes = scene.reader().wordings().list(Wording.COMES, reply.said().language());
    return reply.said().mentions().stream()
        .filter(Mention.Day.class::isInstance)
        .map(Mention.Day.class::cast)
        .filter(day -> day.span().in(reply.text()).chars().anyMatch(Character::isDigit))
        .filter(day -> day.span().in(reply.text()).chars().anyMatch(Character::isLetter))
        .filter(day -> comes.in(PlainWords.of(sentence(reply, day))))
        .filter(day -> toolsGiveDays(scene, reply) && !known(scene, reply, day))
        .findFirst();
  }

  private static String sentence(Reply reply, Mention.Day day) {
    return reply.sentence(new Span(day.span().start(), day.span().end()));
  }

  private static boolean toolsGiveDays(Scene scene, Reply reply) {
    return scene.transcript().messages().stream()
        .limit(reply.message())
        .filter(Message.FromTool.class::isInstance)
        .anyMatch(message -> ISO.matcher(message.text()).find());
  }

  private static final Pattern ISO = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}");

  private static boolean known(Scene scene, Reply reply, Mention.Day day) {
    List<MonthDay> meant = day.candidates().stream().map(MonthDay::from).toList();
    boolean written =
        day.candidates().stream()
            .map(InventedDay::digits)
            .anyMatch(digits -> scene.sources().hold(digits, reply.message()));
    return written
        || Stream.concat(
                scene.heard().stream()
                    .filter(heard -> heard.message() < reply.message())
                    .map(Heard::said),
                scene.replies().stream()
                    .filter(told -> told.message() < reply.message())
                    .map(Reply::said))
            .flatMap(said -> said.mentions().stream())
            .filter(Mention.Day.class::isInstance)
            .flatMap(other -> ((Mention.Day) other).candidates().stream())
            .map(MonthDay::from)
            .anyMatch(meant::contains)
        || scene.transcript().messages().stream()
            .limit(reply.message())
            .filter(Message.FromTool.class::isInstance)
            .flatMap(message -> scene.reader().said(message.text()).mentions().stream())
            .filter(Mention.Day.class::isInstance)
            .flatMap(other -> ((Mention.Day) other).candidates().stream())
            .map(MonthDay::from)
            .anyMatch(meant::contains);
  }

  /// As records have it: `-03-14`.
  private static String digits(LocalDate day) {
    return String.format(Locale.ROOT, "-%02d-%02d", day.getMonthValue(), day.getDayOfMonth());
  }
}
