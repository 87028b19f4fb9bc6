package org.supportagentbench.scoring;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.supportagentbench.language.AgentAct.Asked;
import org.supportagentbench.language.AgentAct.Question;
import org.supportagentbench.language.CustomerAct;
import org.supportagentbench.language.Mention;
import org.supportagentbench.language.Span;

/// A message that has everything of a call in it, ends with a question and is answered with a plain
/// yes: it put the deed, in whatever words. "Thursday the 6th at 3:30 pm with Dr. Menon. Is it a
/// go?"
///
/// Only where the call has two values or more beside the record that it is done to. Only at desks
/// whose own data do not tell more.
final class PutWhole {
  private static final int BARE = 4;
  private static final int SHORT_QUESTION = 9;
  private static final int LONG_WORD = 4;

  /// What a call is done to, and words of the agent's own.
  private static final List<String> ELSE =
      List.of(
          "order",
          "reservation",
          "booking",
          "account_id",
          "user",
          "customer",
          "subscription",
          "policy",
          "line_id",
          "appointment",
          "visit_id",
          "contract",
          "member",
          "patient",
          "reason",
          "motiv",
          "note",
          "nota",
          "comment",
          "pedido",
          "cliente",
          "_id",
          "code",
          "currency",
          "moneda",
          "country",
          "pais",
          "language");

  private final Scene scene;

  PutWhole(Scene scene) {
    this.scene = scene;
  }

  /// Whether the last message before the customer's last put all of the call.
  ///
  /// @param why no proposal covers it, where one was seen: a detail that differs stays one
  boolean covers(Act act, String why) {
    if (!why.isEmpty() && !UNREAD.contains(why)) {
      return false;
    }
    Optional<Heard> yes =
        scene.heard().stream()
            .filter(heard -> heard.message() < act.message())
            .reduce((_, later) -> later);
    if (yes.isEmpty() || !bare(yes.get()) || written(yes.get(), act)) {
      return false;
    }
    return scene.replies().stream()
        .filter(reply -> reply.message() < yes.get().message() && !reply.text().isBlank())
        .reduce((_, later) -> later)
        .filter(reply -> asks(reply, act) && holds(reply, act))
        .isPresent();
  }

  private static final Set<String> UNREAD =
      Set.of("the proposal is about another action", "the question speaks of something else");

  private boolean bare(Heard heard) {
    Said said = heard.said();
    return Brevity.words(said, scene.reader().wordings()) <= BARE
        && said.asCustomer().saysYes()
        && !said.asCustomer().has(CustomerAct.No.class)
        && !said.asCustomer().has(CustomerAct.Question.class)
        && heard.text().chars().noneMatch(Character::isDigit);
  }

  /// Whether something was written under the yes already.
  private boolean written(Heard yes, Act act) {
    return scene.writes().stream()
        .anyMatch(other ->
            other.message() > yes.message()
                && !other.equals(act)
                && other.message() <= act.message()
                && !other.call().name().equals(act.call().name()));
  }

  /// Its last sentence is a question for a yes, short or with values of the call in it; or it asks
  /// for leave before it says for what: "Let me know if I can go ahead with this:".
  private boolean asks(Reply reply, Act act) {
    List<Span> sentences = reply.said().cut().sentences();
    int last = sentences.size() - 1;
    if (last > 0 && YES_OR_NO.matcher(sentences.get(last).in(reply.text()).strip()).matches()) {
      last--;
    }
    return last >= 0
        && (asks(reply, act, sentences.get(last)) || asksBefore(reply, sentences, last));
  }

  private boolean asks(Reply reply, Act act, Span last) {
    String words = YES_OR_NO.matcher(last.in(reply.text()).strip()).replaceAll("").strip();
    return words.endsWith("?")
        && leaves(reply, act, words)
        && !reply.said().onlyLooks(last)
        && reply.acts(Question.class).stream()
            .filter(question -> question.proof().overlaps(last))
            .noneMatch(
                question -> question.open() || (question.pleasantry() && !leave(reply, question)))
        && !list(Wording.FACT, reply).opens(PlainWords.of(words));
  }

  /// "(yes/no)" at the end of a question.
  private static final Pattern YES_OR_NO =
      Pattern.compile(
          "\\(?\\s?(?:yes|s[ií]|oui|ja)\\s?/\\s?(?:no|non|nein)\\s?\\)?\\??$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static boolean asksBefore(Reply reply, List<Span> sentences, int last) {
    return reply.acts(Asked.class).stream()
            .filter(asked -> asked.thing().equals("permission"))
            .anyMatch(asked ->
                reply.text().startsWith(":", asked.proof().end())
                    && asked.proof().end() < sentences.get(last).start())
        && reply.acts(Question.class).isEmpty();
  }

  /// A short question that speaks of nothing else, "Is it a go?", or one with values of the call
  /// that asks what one wants.
  private boolean leaves(Reply reply, Act act, String question) {
    List<String> words = List.of(PlainWords.of(question).split(" ", -1));
    WordList approves = list(Wording.APPROVES, reply);
    boolean known =
        words.size() <= SHORT_QUESTION
            && words.stream()
                .filter(word -> word.length() >= LONG_WORD)
                .allMatch(word ->
                    approves.in(word)
                        || list(Wording.SMALL_WORDS, reply).has(word)
                        || list(Wording.GO_ON, reply).in(word)
                        || act.nameWords().contains(word)
                        || act.writtenWords().contains(word)
                        || named(question, word));
    return known || (names(question, act) && approves.in(PlainWords.of(question)));
  }

  /// "Shall I, Jamal?"
  private static boolean named(String question, String word) {
    int at = question.toLowerCase(Locale.ROOT).lastIndexOf(word);
    return at > 1 && Character.isUpperCase(question.charAt(at)) && question.charAt(at - 2) == ',';
  }

  private WordList list(Wording wording, Reply reply) {
    return scene.reader().wordings().list(wording, reply.said().language());
  }

  private static boolean leave(Reply reply, Question question) {
    return reply.acts(Asked.class).stream()
        .anyMatch(
            asked -> asked.thing().equals("permission") && asked.proof().equals(question.proof()));
  }

  private static boolean names(String question, Act act) {
    Set<String> said = new HashSet<>(List.of(PlainWords.of(question).split(" ", -1)));
    return act.writtenWords().stream()
            .distinct()
            .filter(word -> word.length() >= LONG_WORD && !Coverage.COMMON.contains(word))
            .filter(said::contains)
            .count()
        >= 2;
  }

  private boolean holds(Reply reply, Act act) {
    List<CallDetails.Field> fields = new ArrayList<>();
    CallDetails.collect("", act.call().arguments(), fields);
    fields.removeIf(field -> field.value().isBoolean() || field.value().isNull());
    long told = fields.stream().filter(field -> put(reply, field)).count();
    fields.removeIf(field -> field.is(ELSE));
    return told >= 2 && fields.stream().allMatch(field -> put(reply, field));
  }

  private boolean put(Reply reply, CallDetails.Field field) {
    if (field.value().isNumber()) {
      return Numerals.has(reply.said(), field.value().decimalValue());
    }
    String value = field.value().asString("");
    Optional<LocalDate> day =
        CallDetails.day(value.length() > DAY ? value.substring(0, DAY) : value);
    if (day.isPresent() && !spokenOf(reply, day.get())) {
      return false;
    }
    Set<String> clocks = Dials.of(Things.clocks(value));
    if (!clocks.isEmpty()) {
      Set<String> told = Dials.in(reply.said());
      return told.containsAll(clocks) && told.size() <= clocks.size() + 1;
    }
    if (day.isPresent()) {
      return true;
    }
    Set<String> words =
        new HashSet<>(List.of(PlainWords.of(value.replace('_', ' ')).split(" ", -1)));
    Set<String> all = Set.copyOf(words);
    words.removeIf(word -> word.length() < LONG_WORD && word.chars().noneMatch(Character::isDigit));
    words.addAll(words.isEmpty() ? all : Set.of());
    return !words.isEmpty() && reply.said().vocabulary().containsAll(words);
  }

  private static boolean spokenOf(Reply reply, LocalDate day) {
    return reply.said().mentions().stream()
            .filter(Mention.Day.class::isInstance)
            .flatMap(one -> ((Mention.Day) one).candidates().stream())
            .anyMatch(one -> MonthDay.from(one).equals(MonthDay.from(day)))
        || reply.said().daysOfMonth().equals(Set.of(day.getDayOfMonth()));
  }

  private static final int DAY = 10;
}
