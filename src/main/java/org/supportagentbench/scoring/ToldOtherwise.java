package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct.Claim;
import org.supportagentbench.language.AgentAct.Voice;
import org.supportagentbench.language.Mention;
import org.supportagentbench.language.Span;
import org.supportagentbench.language.Target;
import tools.jackson.databind.JsonNode;

/// Claims that tell what was put to the customer where the call was given something else: "booked
/// for Saturday the 6th", and the call is for the 7th. For sums and ways to pay see [ToldMoney].
///
/// Cannot see: turns with more than one accepted write, and values that nobody had named before.
final class ToldOtherwise {
  /// Deeds that have a day of their own.
  private static final Set<ActionKind> DATED =
      EnumSet.of(
          ActionKind.BOOK,
          ActionKind.CREATE,
          ActionKind.MODIFY,
          ActionKind.CHANGE_ITEM,
          ActionKind.RECORD,
          ActionKind.OTHER);

  private final Scene scene;
  private final Reply reply;
  private final Claim claim;
  private final Act act;

  private ToldOtherwise(Scene scene, Reply reply, Claim claim, Act act) {
    this.scene = scene;
    this.reply = reply;
    this.claim = claim;
    this.act = act;
  }

  /// What is told otherwise; empty where nothing is.
  static Optional<String> of(Scene scene, Turn turn, Reply reply, Claim claim) {
    List<Act> meant = turn.done().size() == 1 ? turn.done() : named(turn, reply, claim);
    if (scene.desk().knowledge().isPresent() || meant.size() != 1) {
      return Optional.empty();
    }
    ToldOtherwise told = new ToldOtherwise(scene, reply, claim, meant.getFirst());
    ToldMoney money = new ToldMoney(scene, reply, claim, meant.getFirst());
    return told.day()
        .or(told::weekday)
        .or(() -> PairedDays.told(reply, meant.getFirst()))
        .or(() -> ToldCabin.told(reply, claim, meant.getFirst()))
        .or(money::amount)
        .or(money::charge)
        .or(money::direction)
        .or(told::time)
        .or(told::measure)
        .or(told::seat)
        .or(told::count)
        .or(told::id)
        .or(money::purse);
  }

  /// What the reply as a whole tells otherwise of the one write of its turn: "Done! Your lorry is
  /// scheduled for Saturday the 6th."
  static Optional<String> inAll(Scene scene, Turn turn, Reply reply) {
    if (scene.desk().knowledge().isPresent()
        || turn.done().size() != 1
        || reply.said().asAgent().waitsForAnswer()) {
      return Optional.empty();
    }
    Claim all =
        new Claim(new Span(0, reply.text().length()), ActionKind.OTHER, Target.NONE, Voice.PASSIVE);
    ToldOtherwise told = new ToldOtherwise(scene, reply, all, turn.done().getFirst());
    ToldMoney money = new ToldMoney(scene, reply, all, turn.done().getFirst());
    return told.day()
        .filter(_ -> told.newDay())
        .or(() -> told.time().filter(_ -> told.newTime()))
        .or(money::total)
        .or(told::size)
        .or(money::way)
        .or(() -> MoneyMoved.totalOtherwise(scene, turn, reply));
  }

  private Optional<String> size() {
    return OtherSize.told(act, reply.text())
        .map("Says another size of %s than the one that was written."::formatted);
  }

  /// Of several writes of the turn those of which the sentence names an id.
  private static List<Act> named(Turn turn, Reply reply, Claim claim) {
    Set<String> said = Arguments.idsIn(claim.proof().in(reply.text()));
    return turn.done().stream()
        .filter(act -> !Collections.disjoint(said, act.arguments().ids()))
        .toList();
  }

  /// "You now have K-1 and K-2", as was put, and the call took D-3 and D-4.
  private Optional<String> seat() {
    Set<String> put = before().map(earlier -> SeatCodes.in(earlier.said())).orElse(Set.of());
    Set<String> claimed = new HashSet<>(SeatCodes.in(reply.said()));
    claimed.retainAll(put);
    Set<String> written = SeatCodes.alike(SeatCodes.in(act), claimed);
    return !claimed.isEmpty()
            && !written.isEmpty()
            && Collections.disjoint(SeatCodes.in(reply.said()), written)
            && Collections.disjoint(SeatCodes.of(act.answer().text()), claimed)
        ? Optional.of(
            "Says another place than the one that %s was given.".formatted(act.call().name()))
        : Optional.empty();
  }

  /// "To locker LK-214", and the call has LK-208, which the reply names nowhere.
  private Optional<String> id() {
    Set<String> given = new HashSet<>(act.arguments().ids());
    given.addAll(Arguments.idsIn(act.answer().text()));
    if (!Collections.disjoint(answered(given), reply.said().ids())) {
      return Optional.empty();
    }
    Set<String> named = Arguments.idsIn(claim.proof().in(reply.text()));
    named.removeIf(one -> act.written().contains(one) || act.answer().text().contains(one));
    return named.stream()
        .filter(one -> one.length() >= LONG_ID && one.chars().anyMatch(Character::isLetter))
        .filter(one ->
            act.arguments().ids().stream()
                .anyMatch(own -> sameMake(own, one) && !reply.said().ids().contains(own)))
        .findFirst()
        .map(one -> "Names %s; %s was given another one.".formatted(one, act.call().name()));
  }

  private static final int LONG_ID = 5;

  /// Ids that only the answer has: the record that was made.
  private Set<String> answered(Set<String> given) {
    Set<String> made = new HashSet<>(given);
    made.removeAll(act.arguments().ids());
    return made;
  }

  private static boolean sameMake(String one, String other) {
    return Ids.shape(one).equals(Ids.shape(other)) && letters(one).equals(letters(other));
  }

  private static String letters(String id) {
    return DIGITS.matcher(id).replaceAll("");
  }

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /// "Split into 3 instalments", and the call has `"instalments": 6`.
  private Optional<String> count() {
    String sentence = " " + PlainWords.of(claim.proof().in(reply.text())) + " ";
    for (Map.Entry<String, JsonNode> field : act.call().arguments().properties()) {
      String unit = PlainWords.of(field.getKey());
      if (!field.getValue().isInt() || unit.length() < LONG_UNIT) {
        continue;
      }
      Matcher told = Pattern.compile(" (\\d{1,3}) " + Pattern.quote(unit) + " ").matcher(sentence);
      if (told.find() && Integer.parseInt(told.group(1)) != field.getValue().intValue()) {
        return Optional.of(
            "Says %s %s; %s was given %d."
                .formatted(told.group(1), unit, act.call().name(), field.getValue().intValue()));
      }
    }
    return Optional.empty();
  }

  private static final int LONG_UNIT = 4;

  private Optional<String> day() {
    Set<MonthDay> written =
        act.arguments().values().days().stream().map(MonthDay::from).collect(Collectors.toSet());
    List<Mention.Day> said =
        reply.said().mentions().stream()
            .filter(Mention.Day.class::isInstance)
            .map(Mention.Day.class::cast)
            .filter(day -> day.span().overlaps(claim.proof()))
            .filter(day -> day.span().in(reply.text()).chars().anyMatch(Character::isDigit))
            .toList();
    boolean both =
        reply.said().mentions().stream()
            .filter(Mention.Day.class::isInstance)
            .filter(day -> !day.span().overlaps(claim.proof()))
            .anyMatch(day -> !Collections.disjoint(days((Mention.Day) day), written));
    if (both || !DATED.contains(claim.kind()) || written.size() != 1 || said.size() != 1) {
      return Optional.empty();
    }
    Set<MonthDay> claimed = days(said.getFirst());
    return Collections.disjoint(claimed, written)
            && !Collections.disjoint(claimed, putBefore())
            && Collections.disjoint(claimed, answered())
        ? Optional.of(
            "Says another day than the one that %s was given.".formatted(act.call().name()))
        : Optional.empty();
  }

  /// "Moved to Thursday", and the day of the call is a Monday; no earlier message of the agent has
  /// that day of the week, which a log may have wrong throughout.
  private Optional<String> weekday() {
    List<Mention.Day> said =
        reply.said().mentions().stream()
            .filter(Mention.Day.class::isInstance)
            .map(Mention.Day.class::cast)
            .filter(day -> day.span().overlaps(claim.proof()))
            .toList();
    Set<LocalDate> written = new HashSet<>(act.arguments().values().days());
    if (said.size() != 1 || written.size() != 1 || !DATED.contains(claim.kind())) {
      return Optional.empty();
    }
    String name = PlainWords.of(said.getFirst().span().in(reply.text()));
    Set<DayOfWeek> told =
        said.getFirst().candidates().stream()
            .map(LocalDate::getDayOfWeek)
            .collect(Collectors.toSet());
    boolean plain = name.length() > 3 && name.chars().allMatch(Character::isLetter);
    return plain
            && told.size() == 1
            && !told.contains(written.iterator().next().getDayOfWeek())
            && scene.replies().stream()
                .filter(earlier -> earlier.message() < reply.message())
                .noneMatch(earlier -> earlier.said().vocabulary().contains(name))
            && !act.answer().text().toLowerCase(Locale.ROOT).contains(name)
        ? Optional.of(
            "Says another day of the week than %s was given.".formatted(act.call().name()))
        : Optional.empty();
  }

  private static Set<MonthDay> days(Mention.Day day) {
    return day.candidates().stream().map(MonthDay::from).collect(Collectors.toSet());
  }

  /// Days that the message before the deed had put to the customer.
  private Set<MonthDay> putBefore() {
    return before()
        .map(put ->
            put.said().mentions().stream()
                .filter(Mention.Day.class::isInstance)
                .flatMap(day -> days((Mention.Day) day).stream())
                .collect(Collectors.toSet()))
        .orElse(Set.of());
  }

  /// Days of the desk's answer.
  private Set<MonthDay> answered() {
    Said answer = scene.reader().said(act.answer().text());
    return answer.mentions().stream()
        .filter(Mention.Day.class::isInstance)
        .flatMap(day -> days((Mention.Day) day).stream())
        .collect(Collectors.toSet());
  }

  /// Whether the day of the call had not been put beside the one that is told: "valid until June
  /// 25" may be told of a visit on June 18.
  private boolean newDay() {
    return act.arguments().values().days().stream()
        .map(MonthDay::from)
        .noneMatch(putBefore()::contains);
  }

  private boolean newTime() {
    Set<String> put = before().map(earlier -> Dials.in(earlier.said())).orElse(Set.of());
    return Collections.disjoint(put, Dials.in(act));
  }

  private Optional<Reply> before() {
    return before(scene, act);
  }

  /// The last message before the deed that says something.
  static Optional<Reply> before(Scene scene, Act act) {
    return scene.replies().stream()
        .filter(put -> put.message() < act.message() && !put.text().isBlank())
        .reduce((_, later) -> later);
  }

  /// "At 16:30", as was put, and the call and its answer have 15:30.
  private Optional<String> time() {
    Set<String> claimed = Dials.of(Things.clocks(claim.proof().in(reply.text())));
    if (claimed.isEmpty()) {
      return Optional.empty();
    }
    Set<String> written = new HashSet<>(Dials.in(act));
    Set<String> put = before().map(earlier -> Dials.in(earlier.said())).orElse(Set.of());
    if (written.isEmpty()) {
      written.addAll(Dials.of(new CallObjects(scene).timesInstead(act, claimed)));
    }
    boolean other =
        !written.isEmpty()
            && Collections.disjoint(claimed, written)
            && put.containsAll(claimed)
            && Collections.disjoint(claimed, Dials.of(Things.clocks(act.answer().text())));
    return other
        ? Optional.of(
            "Says another time than the one that %s was given.".formatted(act.call().name()))
        : Optional.empty();
  }

  /// "A box of ibuprofen 400 mg", as was put, and by the tools the thing of the call has 600 mg.
  private Optional<String> measure() {
    Set<String> claimed = Strengths.of(claim.proof().in(reply.text()));
    if (claimed.size() != 1) {
      return Optional.empty();
    }
    Set<String> put = before().map(earlier -> Strengths.in(earlier.said())).orElse(Set.of());
    CallObjects known = new CallObjects(scene);
    Set<String> written = new HashSet<>(known.of(act));
    written.removeIf(word -> !Strengths.is(word));
    return put.containsAll(claimed)
            && !written.isEmpty()
            && !Numerals.has(act.written(), number(claimed.iterator().next()))
            && written.stream().anyMatch(one -> unit(one).equals(unit(claimed.iterator().next())))
            && Collections.disjoint(claimed, written)
            && Collections.disjoint(claimed, Strengths.of(act.answer().text()))
        ? Optional.of(
            "Says another size than the one that %s was given.".formatted(act.call().name()))
        : Optional.empty();
  }

  private static BigDecimal number(String measure) {
    return new BigDecimal(measure.replaceAll("[^\\d.]", ""));
  }

  private static String unit(String measure) {
    return measure.replaceAll("[\\d.]", "");
  }
}
