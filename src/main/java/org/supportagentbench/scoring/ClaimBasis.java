package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct.Claim;
import org.supportagentbench.language.AgentAct.Voice;
import org.supportagentbench.language.Mention;

/// What an agent's claim that something is done rests on: a call that was accepted, the writes of
/// the turn, or what a tool had shown before.
final class ClaimBasis {
  private ClaimBasis() {}

  /// What the claim rests on, in words; empty where nothing bears it.
  ///
  /// @param turn the turn that ends with the reply
  static Optional<String> of(Scene scene, Turn turn, Reply reply, Claim claim) {
    boolean anyDesk = scene.desk().knowledge().isEmpty();
    if (anyDesk
        && claim.kind() == ActionKind.RECORD
        && Turn.note(scene, reply, claim.proof().in(reply.text()))) {
      return scene.acts().stream()
          .filter(act -> act.accepted() && act.message() <= reply.message())
          .filter(act -> act.handsOver() || (act.writes() && Turn.notes(act)))
          .findFirst()
          .map(ClaimBasis::call);
    }
    if (anyDesk) {
      Optional<String> shown = ShownNow.basis(scene, turn, reply, claim);
      if (shown.isPresent()) {
        return shown;
      }
      if (new OwnNotes(scene, turn, reply, claim).drafts()) {
        return Optional.of("it tells of what is only put together");
      }
      if (keptInPlace(scene, turn, reply, claim)
          || turn.agreedAndIdle(scene, reply, claim)
          || Untouched.claimed(scene, turn, reply, claim)) {
        return Optional.empty();
      }
      Optional<String> basis = ofTurn(scene, turn, reply, claim);
      if (basis.isPresent()) {
        return basis;
      }
    }
    Optional<String> call = ofCalls(scene, turn, reply, claim);
    return call.isPresent() || refused(scene, turn, reply, claim)
        ? call
        : ShownBefore.basis(scene, turn, reply, claim);
  }

  /// What the turn itself bears, where tools are known by their names alone.
  private static Optional<String> ofTurn(Scene scene, Turn turn, Reply reply, Claim claim) {
    if (new OwnNotes(scene, turn, reply, claim).recaps()) {
      return Optional.of("it stands in what is put to the customer");
    }
    if (turn.tells(scene, reply, claim)) {
      return Optional.of("it tells of the writes of this turn");
    }
    if (claim.kind() == ActionKind.SEND_AGAIN
        && inPlace(claim.proof().in(reply.text()))
        && turn.done().stream().anyMatch(act -> act.kind().backs(ActionKind.CHANGE_ITEM))) {
      return Optional.of("one thing was put in another's place");
    }
    if (turn.stood(scene, reply, claim)) {
      return Optional.of("nothing was tried and nobody wanted it: so it stood before");
    }
    return Optional.empty();
  }

  /// The accepted call that did it.
  static Optional<String> ofCalls(Scene scene, Turn turn, Reply reply, Claim claim) {
    boolean refusedNow =
        scene.desk().knowledge().isEmpty()
            && turn.done().isEmpty()
            && !(claim.voice() == Voice.PASSIVE && Shortfall.admits(scene, reply))
            && turn.failed().stream().anyMatch(act -> act.kind().backs(claim.kind()));
    for (Act act : scene.acts()) {
      if (refusedNow && claim.target().orders().isEmpty()) {
        break;
      }
      boolean before = act.message() <= reply.message() && act.accepted() && !act.changesNothing();
      boolean does =
          act.kind().backs(claim.kind())
              || (movesMoney(act, claim) && sums(turn, act, reply, claim))
              || named(act, reply, claim)
              || asks(act, reply, claim)
              || sameSum(act, reply, claim)
              || (claim.kind() == ActionKind.RETURN
                  && act.kind().backs(ActionKind.REFUND)
                  && tellsSum(reply, claim))
              || (VAGUE.contains(claim.kind())
                  && act.writes()
                  && Turn.answered(act, claim.proof().in(reply.text())));
      boolean opposite =
          turn.done().isEmpty()
              && scene.desk().knowledge().isEmpty()
              && undoes(claim.proof().in(reply.text()), act);
      if (before
          && does
          && !opposite
          && sameOrder(act, claim)
          && sameLine(scene, act, reply, claim)
          && !newlyAsked(scene, turn, act, reply, claim)
          && sameDay(scene, turn, act, reply, claim)
          && !onlyMade(scene, turn, act, claim)) {
        return Optional.of(call(act));
      }
    }
    return Optional.empty();
  }

  /// "I've replaced the milk with another one."
  private static boolean inPlace(String sentence) {
    String plain = PlainWords.of(sentence);
    return plain.contains(" with ") || plain.contains(" por ");
  }

  /// "I've removed the parking" after `add_parking`.
  private static boolean undoes(String sentence, Act act) {
    List<String> said = List.of(PlainWords.of(sentence).split(" ", -1));
    String verb = ToolWords.of(act.call().name()).getFirst();
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

  private static String call(Act act) {
    return "%s in message %d does it".formatted(act.call().name(), act.message());
  }

  /// Whether just that was refused, so that nothing shown before can bear it.
  private static boolean refused(Scene scene, Turn turn, Reply reply, Claim claim) {
    return scene.desk().knowledge().isEmpty()
        && (turn.failed().stream().anyMatch(act -> act.kind().backs(claim.kind()))
            || (turn.done().isEmpty() && changedNothing(scene, turn, reply, claim))
            || (turn.done().isEmpty() && onlyTried(scene, reply, claim)));
  }

  /// Whether all that was done in the turn put things in their own places.
  private static boolean changedNothing(Scene scene, Turn turn, Reply reply, Claim claim) {
    return idle(scene, turn, reply).stream().anyMatch(act -> act.kind().backs(claim.kind()));
  }

  /// The accepted writes of the turn that put things in their own places.
  private static List<Act> idle(Scene scene, Turn turn, Reply reply) {
    int from = turn.heard().isEmpty() ? -1 : turn.heard().getLast().message();
    return scene.writes().stream()
        .filter(act -> act.message() > from && act.message() <= reply.message())
        .filter(act -> act.accepted() && act.changesNothing())
        .toList();
  }

  /// "Garden hose: changed to 25 ft" beside an address that was changed, and the call for the items
  /// puts the hose in its own place.
  private static boolean keptInPlace(Scene scene, Turn turn, Reply reply, Claim claim) {
    List<Act> idle = idle(scene, turn, reply);
    if (idle.isEmpty() || turn.done().isEmpty()) {
      return false;
    }
    CallObjects known = new CallObjects(scene);
    Set<String> done = new HashSet<>();
    turn.done().forEach(act -> done.addAll(known.ofParts(act)));
    Set<String> kept = new HashSet<>();
    for (Act act : idle) {
      act.kept().forEach(id -> kept.addAll(known.words(id)));
    }
    kept.removeAll(done);
    return !Collections.disjoint(kept, List.of(PlainWords.of(line(reply, claim)).split(" ", -1)));
  }

  /// Whether such a thing was tried before, or a call that names a way to pay for it, and nothing
  /// at all was accepted.
  private static boolean onlyTried(Scene scene, Reply reply, Claim claim) {
    List<Act> tried =
        scene.writes().stream().filter(act -> act.message() <= reply.message()).toList();
    return !tried.isEmpty()
        && tried.stream().noneMatch(Act::accepted)
        && tried.stream().anyMatch(act -> act.kind().backs(claim.kind()) || movesMoney(act, claim));
  }

  /// Whether the claim names what the tool is called by: "I've sent the payment request" after
  /// `send_payment_request`. Side effects that tools seldom have need a tool of their own.
  private static boolean named(Act act, Reply reply, Claim claim) {
    return act.writes()
        && VAGUE.contains(claim.kind())
        && (claim.kind() != ActionKind.BOOK
            || !act.kind().actions().equals(Set.of(ActionKind.MODIFY)))
        && ToolWords.objectNamedIn(act.call().name(), claim.proof().in(reply.text()));
  }

  /// "I've requested your certificate" after `solicitar_certificado`: a certificate is money at one
  /// desk and paper at another.
  private static boolean asks(Act act, Reply reply, Claim claim) {
    return act.writes()
        && claim.kind() == ActionKind.COMPENSATE
        && reply.said().mentions().stream()
            .noneMatch(mention ->
                mention instanceof Mention.Amount amount && amount.span().overlaps(claim.proof()))
        && ToolWords.wholeObjectNamedIn(
            act.call().name(), String.join(" ", claim.target().words()));
  }

  /// "The credit of 7,700 has been charged to your account" after a credit of just that.
  private static boolean sameSum(Act act, Reply reply, Claim claim) {
    Set<BigDecimal> moved = Arguments.of(act).values().amounts();
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
  private static boolean tellsSum(Reply reply, Claim claim) {
    return reply.said().mentions().stream()
        .anyMatch(mention ->
            mention instanceof Mention.Amount amount && amount.span().overlaps(claim.proof()));
  }

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
  private static boolean movesMoney(Act act, Claim claim) {
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
  private static boolean sums(Turn turn, Act act, Reply reply, Claim claim) {
    return !turn.done().isEmpty()
        || claim.voice() != Voice.ACTIVE
        || reply.said().mentions().stream()
            .filter(Mention.Amount.class::isInstance)
            .map(Mention.Amount.class::cast)
            .filter(amount -> amount.span().overlaps(claim.proof()))
            .allMatch(amount ->
                Numerals.has(act.answer().text(), amount.value())
                    || Numerals.has(act.call().arguments().toString(), amount.value()));
  }

  private static boolean sells(Act act) {
    return act.kind().actions().contains(ActionKind.BOOK)
        || act.kind().actions().contains(ActionKind.CREATE);
  }

  /// Whether the call is about an order that the claim names; a call that names nothing, such as
  /// the change of an account, is about any.
  private static boolean sameOrder(Act act, Claim claim) {
    Set<String> orders = claim.target().orders();
    if (orders.isEmpty() || act.handsOver()) {
      return true;
    }
    return orders.stream()
            .anyMatch(order ->
                holds(act.answer().text(), order)
                    || holds(act.call().arguments().toString(), order))
        || (act.typed().isEmpty() && Arguments.of(act).ids().isEmpty());
  }

  /// Whether the call is about a thing that the line of a list names in which the claim stands:
  /// "Gaming mouse (5796612084) from order W7387996: refund processed".
  private static boolean sameLine(Scene scene, Act act, Reply reply, Claim claim) {
    if (scene.desk().knowledge().isPresent() || act.handsOver()) {
      return true;
    }
    String line = line(reply, claim);
    Set<String> ids = Approval.item(line) ? Arguments.idsIn(line) : Set.of();
    return ids.isEmpty()
        || ids.stream()
            .anyMatch(id ->
                Ids.plain(act.call().arguments().toString()).contains(id)
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
  private static boolean newlyAsked(Scene scene, Turn turn, Act act, Reply reply, Claim claim) {
    if (scene.desk().knowledge().isPresent()
        || claim.voice() != Voice.ACTIVE
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
    fresh.removeAll(ToolWords.of(act.call().name()));
    fresh.removeAll(List.of(PlainWords.of(act.call().arguments().toString()).split(" ", -1)));
    fresh.removeAll(List.of(PlainWords.of(act.answer().text()).split(" ", -1)));
    scene.replies().stream()
        .filter(earlier -> earlier.message() < last.message())
        .forEach(earlier -> fresh.removeAll(earlier.said().vocabulary()));
    scene.heard().stream()
        .filter(earlier -> earlier.message() < act.message())
        .forEach(earlier -> fresh.removeAll(earlier.said().vocabulary()));
    return act.message() < last.message() && !fresh.isEmpty();
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
  private static boolean onlyMade(Scene scene, Turn turn, Act act, Claim claim) {
    boolean former = !turn.heard().isEmpty() && act.message() < turn.heard().getLast().message();
    return scene.desk().knowledge().isEmpty()
        && former
        && turn.done().isEmpty()
        && claim.kind() == ActionKind.MODIFY
        && claim.voice() == Voice.ACTIVE
        && ADDS.contains(ToolWords.of(act.call().name()).getFirst());
  }

  /// "I've moved your visit to Saturday the 17th", and the call of a former turn was for the 15th.
  private static boolean sameDay(Scene scene, Turn turn, Act act, Reply reply, Claim claim) {
    boolean former = turn.heard().isEmpty() || act.message() < turn.heard().getLast().message();
    if (scene.desk().knowledge().isPresent()
        || !former
        || claim.voice() != Voice.ACTIVE
        || !MOVES.contains(claim.kind())) {
      return true;
    }
    Set<LocalDate> written = Arguments.of(act).values().days();
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
