package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct.Claim;
import org.supportagentbench.language.AgentAct.Voice;
import org.supportagentbench.language.Mention;

/// Whether one call did what a claim tells of.
///
/// @param turn the turn that ends with the reply
record DoneBy(Scene scene, Turn turn, Reply reply, Claim claim, Act act) {
  /// Whether it was accepted before the reply, does such a thing, and nothing tells that another
  /// one was meant.
  boolean holds() {
    boolean before = act.message() <= reply.message() && act.accepted() && !act.changesNothing();
    boolean opposite = turn.done().isEmpty() && scene.desk().knowledge().isEmpty() && undoes();
    return before
        && does()
        && !opposite
        && sameOrder()
        && sameLine()
        && (byIds() || !newlyAsked())
        && sameDay()
        && !onlyMade()
        && !reverts();
  }

  /// "I have reverted the change", and nothing was called since the customer spoke.
  private boolean reverts() {
    boolean former = !turn.heard().isEmpty() && act.message() < turn.heard().getLast().message();
    String verb = act.nameWords().getFirst();
    return scene.desk().knowledge().isEmpty()
        && former
        && turn.done().isEmpty()
        && claim.voice() == Voice.ACTIVE
        && List.of(PlainWords.of(claim.proof().in(reply.text())).split(" ", -1)).stream()
            .anyMatch(word ->
                REVERTS.stream().anyMatch(stem -> word.startsWith(stem) && !verb.startsWith(stem)));
  }

  private static final List<String> REVERTS =
      List.of(
          "revert",
          "revers",
          "undone",
          "undid",
          "deshec",
          "deshic",
          "reactiv",
          "restaur",
          "reinstat");

  private boolean does() {
    return act.kind().backs(claim.kind())
        || (movesMoney(act, claim) && sums())
        || named()
        || byIds()
        || answered()
        || (claim.kind() == ActionKind.CANCEL && Nights.shortens(act, reply.said()))
        || (claim.kind() == ActionKind.SEND_AGAIN && act.writes() && Turn.sendsOff(act))
        || asks()
        || sameSum()
        || (claim.kind() == ActionKind.RETURN && act.kind().backs(ActionKind.REFUND) && tellsSum())
        || (VAGUE.contains(claim.kind())
            && act.writes()
            && !turn.heard().isEmpty()
            && (act.message() > turn.asked(scene).message()
                || turn.heard().getLast().said().words().size() <= BRIEF)
            && Turn.answered(act, claim.proof().in(reply.text())));
  }

  /// "I've removed the parking" after `add_parking`.
  private boolean undoes() {
    List<String> said = List.of(PlainWords.of(claim.proof().in(reply.text())).split(" ", -1));
    String verb = act.nameWords().getFirst();
    return ADDS.contains(verb)
        && said.stream().anyMatch(word -> REMOVES.stream().anyMatch(word::startsWith));
  }

  private static final Set<String> ADDS =
      Set.of(
          "add",
          "agregar",
          "anadir",
          "book",
          "create",
          "crear",
          "registrar",
          "register",
          "open",
          "abrir");
  private static final List<String> REMOVES =
      List.of("removed", "deleted", "eliminado", "eliminada", "quitado", "quitada", "retirado");

  /// Whether the claim names what the tool is called by: "I've sent the payment request" after
  /// `send_payment_request`. Side effects that tools seldom have need a tool of their own.
  private boolean named() {
    return act.writes()
        && VAGUE.contains(claim.kind())
        && (claim.kind() != ActionKind.BOOK
            || !act.kind().actions().equals(Set.of(ActionKind.MODIFY)))
        && ToolWords.objectNamedIn(act.call().name(), claim.proof().in(reply.text()));
  }

  /// "I booked the option with HAT084 and HAT266" after a change of flights to just these.
  private boolean byIds() {
    Set<String> told = Arguments.idsIn(claim.proof().in(reply.text()));
    return act.writes()
        && MOVES.contains(claim.kind())
        && told.size() > 1
        && act.arguments().ids().containsAll(told);
  }

  /// "We've approved the 15% discount" after `ask_for_approval`, which answered "approved".
  private boolean answered() {
    return turn.done().contains(act)
        && claim.kind() == ActionKind.COMPENSATE
        && PLAIN.containsAll(act.kind().actions())
        && List.of(PlainWords.of(claim.proof().in(reply.text())).split(" ", -1)).stream()
            .filter(word -> word.length() >= LONG_STATUS)
            .filter(word -> Assent.takenUp(word, Set.copyOf(act.nameWords())))
            .anyMatch(
                word -> act.answer().text().toLowerCase(Locale.ROOT).contains('"' + word + '"'));
  }

  private static final int LONG_STATUS = 6;

  /// What a tool does whose name says nothing known.
  private static final Set<ActionKind> PLAIN = EnumSet.of(ActionKind.MODIFY, ActionKind.OTHER);

  /// "I've requested your certificate" after `solicitar_certificado`: a certificate is money at one
  /// desk and paper at another.
  private boolean asks() {
    return act.writes()
        && claim.kind() == ActionKind.COMPENSATE
        && reply.said().mentions().stream()
            .noneMatch(mention ->
                mention instanceof Mention.Amount amount && amount.span().overlaps(claim.proof()))
        && ToolWords.wholeObjectNamedIn(
            act.call().name(), String.join(" ", claim.target().words()));
  }

  /// "The credit of 7,700 has been charged to your account" after a credit of just that.
  private boolean sameSum() {
    Set<BigDecimal> moved = act.arguments().values().amounts();
    return act.writes()
        && claim.kind() == ActionKind.PAY
        && claim.voice() == Voice.PASSIVE
        && act.kind().backs(ActionKind.COMPENSATE)
        && reply.said().mentions().stream()
            .filter(Mention.Amount.class::isInstance)
            .map(Mention.Amount.class::cast)
            .anyMatch(amount ->
                amount.span().overlaps(claim.proof())
                    && moved.contains(amount.value().stripTrailingZeros()));
  }

  /// "Ya te devolví los $40": what is given back is money.
  private boolean tellsSum() {
    return reply.said().mentions().stream()
        .anyMatch(mention ->
            mention instanceof Mention.Amount amount && amount.span().overlaps(claim.proof()));
  }

  /// Words of "hello? have you ordered it?"
  private static final int BRIEF = 4;

  private static final Set<ActionKind> VAGUE =
      EnumSet.of(
          ActionKind.SEND_AGAIN,
          ActionKind.MODIFY,
          ActionKind.BOOK,
          ActionKind.CREATE,
          ActionKind.CHANGE_ITEM,
          ActionKind.RECORD,
          ActionKind.OTHER);

  /// Whether the call that was made pays or refunds by the way: it names a way to pay.
  static boolean movesMoney(Act act, Claim claim) {
    return switch (claim.kind()) {
      case PAY, REFUND, COMPENSATE -> {
        if (!act.writes()) {
          yield false;
        }
        boolean names =
            act.call().arguments().propertyNames().stream()
                .anyMatch(key -> key.contains("pay") || key.contains("pago"));
        yield names || (claim.kind() == ActionKind.PAY && sells(act));
      }
      case SEND_AGAIN,
          CANCEL,
          CHANGE_ADDRESS,
          CHANGE_ITEM,
          HAND_OVER,
          RETURN,
          EXCHANGE,
          LABEL,
          BOOK,
          CREATE,
          MODIFY,
          NOTIFY,
          RECORD,
          EXPEDITE,
          INVESTIGATE,
          OTHER ->
          false;
    };
  }

  /// Whether the call knows of the amount that the agent says to have moved: "I have given you the
  /// 14.20 back", with nothing done since the customer spoke.
  private boolean sums() {
    return !turn.done().isEmpty()
        || claim.voice() != Voice.ACTIVE
        || reply.said().mentions().stream()
            .filter(Mention.Amount.class::isInstance)
            .map(Mention.Amount.class::cast)
            .filter(amount -> amount.span().overlaps(claim.proof()))
            .allMatch(amount ->
                Numerals.has(act.answer().text(), amount.value())
                    || Numerals.has(act.written(), amount.value()));
  }

  private static boolean sells(Act act) {
    return act.kind().actions().contains(ActionKind.BOOK)
        || act.kind().actions().contains(ActionKind.CREATE);
  }

  /// Whether the call is about an order that the claim names; a call that names nothing, such as
  /// the change of an account, is about any.
  private boolean sameOrder() {
    Set<String> orders = claim.target().orders();
    if (orders.isEmpty() || act.handsOver()) {
      return true;
    }
    return orders.stream()
            .anyMatch(order -> holds(act.answer().text(), order) || holds(act.written(), order))
        || (act.typed().isEmpty() && act.arguments().ids().isEmpty());
  }

  /// Whether the call is about a thing that the line of a list names in which the claim stands:
  /// "Gaming mouse (5796612084) from order W7387996: refund processed".
  private boolean sameLine() {
    if (scene.desk().knowledge().isPresent() || act.handsOver()) {
      return true;
    }
    String line = line(reply, claim);
    Set<String> ids = Approval.item(line) ? Arguments.idsIn(line) : Set.of();
    return ids.isEmpty()
        || ids.stream()
            .anyMatch(id ->
                Ids.plain(act.written()).contains(id)
                    || Ids.plain(act.answer().text()).contains(id));
  }

  /// The line in which a claim begins.
  static String line(Reply reply, Claim claim) {
    int start = reply.text().lastIndexOf('\n', claim.proof().start()) + 1;
    int end = reply.text().indexOf('\n', claim.proof().start());
    return reply.text().substring(start, end < 0 ? reply.text().length() : end);
  }

  /// "My daughter Poppy will pick it up." - "I've updated the work order so that Poppy can": a
  /// claim in the agent's own voice, with nothing done since the customer spoke, that takes up a
  /// word of the customer's which neither the former call nor the agent had before.
  private boolean newlyAsked() {
    if (scene.desk().knowledge().isPresent()
        || (claim.voice() != Voice.ACTIVE && !alsoSo())
        || turn.heard().isEmpty()
        || !turn.done().isEmpty()
        || !turn.failed().isEmpty()
        || act.handsOver()) {
      return false;
    }
    Heard last = turn.heard().getLast();
    Set<String> fresh = new HashSet<>(last.said().vocabulary());
    fresh.retainAll(List.of(ownPart(scene, reply, claim).split(" ", -1)));
    fresh.removeIf(word -> word.length() < TELLING);
    fresh.removeAll(scene.reader().wordings().words(Wording.SMALL_WORDS, last.said().language()));
    fresh.removeAll(act.nameWords());
    fresh.removeAll(act.writtenWords());
    fresh.removeAll(List.of(PlainWords.of(act.answer().text()).split(" ", -1)));
    scene.replies().stream()
        .filter(earlier -> earlier.message() < last.message())
        .forEach(earlier -> fresh.removeAll(earlier.said().vocabulary()));
    scene.heard().stream()
        .filter(earlier -> earlier.message() < act.message())
        .forEach(earlier -> fresh.removeAll(earlier.said().vocabulary()));
    return act.message() < last.message() && !fresh.isEmpty();
  }

  /// "The phone is blocked as well", to somebody who has just asked for that.
  private boolean alsoSo() {
    return claim.kind() != ActionKind.OTHER
        && !turn.heard().isEmpty()
        && turn.heard().getLast().said().wants()
        && scene
            .reader()
            .wordings()
            .list(Wording.MORE, reply.said().language())
            .in(PlainWords.of(claim.proof().in(reply.text())));
  }

  /// "I did enable roaming, but your phone has a setting of its own": what stands before the "but".
  static String ownPart(Scene scene, Reply reply, Claim claim) {
    String sentence = PlainWords.of(claim.proof().in(reply.text()));
    return scene
        .reader()
        .wordings()
        .list(Wording.BUT, reply.said().language())
        .firstIn(sentence)
        .map(but -> " " + but + " ")
        .filter(but -> sentence.indexOf(but) > 0)
        .map(but -> sentence.substring(0, sentence.indexOf(but)))
        .orElse(sentence);
  }

  /// Letters of a word that tells a thing, small words left out: "fee".
  private static final int TELLING = 3;

  /// "I have updated your request to high priority", and a call of a former turn made it.
  private boolean onlyMade() {
    boolean former = !turn.heard().isEmpty() && act.message() < turn.heard().getLast().message();
    return scene.desk().knowledge().isEmpty()
        && former
        && turn.done().isEmpty()
        && claim.kind() == ActionKind.MODIFY
        && claim.voice() == Voice.ACTIVE
        && ADDS.contains(act.nameWords().getFirst());
  }

  /// "I've moved your visit to Saturday the 17th", and the call of a former turn was for the 15th.
  private boolean sameDay() {
    boolean former = turn.heard().isEmpty() || act.message() < turn.heard().getLast().message();
    if (scene.desk().knowledge().isPresent()
        || !former
        || claim.voice() != Voice.ACTIVE
        || !MOVES.contains(claim.kind())) {
      return true;
    }
    Set<LocalDate> written = act.arguments().values().days();
    List<Mention.Day> said =
        reply.said().mentions().stream()
            .filter(Mention.Day.class::isInstance)
            .map(Mention.Day.class::cast)
            .filter(day -> day.span().overlaps(claim.proof()))
            .filter(day -> day.span().in(reply.text()).chars().anyMatch(Character::isDigit))
            .toList();
    return written.isEmpty()
        || said.isEmpty()
        || said.stream()
            .flatMap(day -> day.candidates().stream())
            .anyMatch(
                day -> written.stream().anyMatch(w -> MonthDay.from(w).equals(MonthDay.from(day))));
  }

  private static final Set<ActionKind> MOVES =
      EnumSet.of(ActionKind.MODIFY, ActionKind.BOOK, ActionKind.CREATE, ActionKind.CHANGE_ITEM);

  /// Whether a text has an order, however its letters are written.
  private static boolean holds(String text, String order) {
    boolean letters = order.chars().anyMatch(c -> c < '0' || c > '9');
    return letters ? text.toUpperCase(Locale.ROOT).contains(order) : text.contains(order);
  }
}
