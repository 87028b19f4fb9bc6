package org.supportagentbench.scoring;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supportagentbench.desk.Effect;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct;
import org.supportagentbench.language.AgentAct.Claim;
import org.supportagentbench.language.CustomerAct;

/// A passive claim ("your order has been cancelled") that only repeats how things already stood:
/// what a tool had shown, an answer to a question, a word to somebody who asked for nothing.
final class ShownBefore {
  private ShownBefore() {}

  /// "The credit has been applied", and the last call for such a thing was refused, of which the
  /// customer has heard nothing.
  private static boolean lastRefused(Scene scene, Reply reply, Claim claim) {
    Optional<Act> last =
        scene.writes().stream()
            .filter(act -> act.message() <= reply.message())
            .filter(act -> act.kind().actions().contains(claim.kind()))
            .reduce((_, later) -> later);
    return scene.desk().knowledge().isEmpty()
        && last.isPresent()
        && !last.get().accepted()
        && scene.replies().stream()
            .filter(between -> between.message() > last.get().message())
            .filter(between -> between.message() <= reply.message())
            .noneMatch(between -> Shortfall.admits(scene, between));
  }

  /// What a passive claim rests on, in words; empty where nothing that was shown bears it, and for
  /// claims in the agent's own voice.
  static Optional<String> basis(Scene scene, Turn turn, Reply reply, Claim claim) {
    if (lastRefused(scene, reply, claim)) {
      return Optional.empty();
    }
    if (claim.voice() != AgentAct.Voice.PASSIVE) {
      return desksOwn(scene, reply, claim) && recorded(scene, reply, claim)
          ? Optional.of("a tool had shown that the desk did it")
          : Optional.empty();
    }
    if (answers(scene, turn, reply)
        && (!outward(scene, reply, claim) || lookedUp(scene, reply, claim))) {
      return Optional.of("it answers a question by what was just looked up");
    }
    if (recorded(scene, reply, claim)
        || placedBefore(scene, turn, reply, claim)
        || SwitchedOn.shown(scene, reply, claim)) {
      return Optional.of("a tool had shown that it is so");
    }
    return unasked(scene, reply, claim)
        ? Optional.of("it is said to somebody who asked for nothing")
        : Optional.empty();
  }

  /// "We refunded the bottle": the desk did it once, as its record says.
  private static boolean desksOwn(Scene scene, Reply reply, Claim claim) {
    return scene.desk().knowledge().isEmpty()
        && claim.kind() == ActionKind.REFUND
        && scene
            .reader()
            .wordings()
            .list(Wording.TOGETHER, reply.said().language())
            .in(PlainWords.of(claim.proof().in(reply.text())));
  }

  /// What goes out or is written down is no state that one sees in passing.
  private static boolean outward(Scene scene, Reply reply, Claim claim) {
    return claim.kind() == ActionKind.NOTIFY
        || claim.kind() == ActionKind.LABEL
        || (claim.kind() == ActionKind.RECORD
            && Turn.note(scene, reply, claim.proof().in(reply.text())));
  }

  /// Whether an answer of this turn says that something was sent.
  private static boolean lookedUp(Scene scene, Reply reply, Claim claim) {
    Set<String> sent = scene.reader().wordings().words(Wording.SENT, reply.said().language());
    String sentence = claim.proof().in(reply.text());
    return scene.acts().stream()
        .filter(act -> act.accepted() && act.message() < reply.message())
        .anyMatch(act -> Turn.answeredInWords(act, sentence, sent));
  }

  /// Whether the customer only asked, and a tool was read for the answer or something had been
  /// written before. A yes to "anything else?" is none to a deed.
  private static boolean answers(Scene scene, Turn turn, Reply reply) {
    if (scene.desk().knowledge().isPresent()
        || turn.heard().isEmpty()
        || !turn.done().isEmpty()
        || !turn.failed().isEmpty()) {
      return false;
    }
    Heard last = turn.heard().getLast();
    boolean more =
        scene.replies().stream()
            .filter(earlier -> earlier.message() < last.message())
            .reduce((_, later) -> later)
            .map(earlier -> earlier.acts(AgentAct.Question.class))
            .filter(questions -> !questions.isEmpty())
            .map(questions -> questions.stream().allMatch(AgentAct.Question::pleasantry))
            .orElse(false);
    return last.said().asCustomer().has(CustomerAct.Question.class)
        && (more || !last.said().asCustomer().saysYes())
        && !last.said().asCustomer().has(CustomerAct.Request.class)
        && scene.acts().stream()
            .filter(act -> act.accepted() && act.message() <= reply.message())
            .anyMatch(act ->
                act.writes()
                    || (act.kind().effect() == Effect.READ && act.message() > last.message()));
  }

  /// "Your order 1101 has been placed on 3 January": a tool had looked it up, so it was.
  private static boolean placedBefore(Scene scene, Turn turn, Reply reply, Claim claim) {
    boolean justAgreed =
        claim.target().orders().isEmpty()
            && scene.desk().knowledge().isEmpty()
            && !turn.heard().isEmpty()
            && turn.heard().getLast().said().asCustomer().saysYes();
    return claim.kind() == ActionKind.CREATE
        && !justAgreed
        && scene.acts().stream()
            .filter(act -> act.kind().effect() == Effect.READ && act.accepted())
            .filter(act -> act.message() < reply.message())
            .map(act -> act.answer().text().toUpperCase(Locale.ROOT))
            .anyMatch(record ->
                claim.target().orders().isEmpty()
                    ? record.contains("STATUS") || record.contains("ESTADO")
                    : claim.target().orders().stream().anyMatch(record::contains));
  }

  /// "All set!" to somebody who asked for nothing.
  private static boolean unasked(Scene scene, Reply reply, Claim claim) {
    if (claim.kind() != ActionKind.OTHER) {
      return false;
    }
    @Nullable Heard last = null;
    for (Heard heard : scene.heard()) {
      last = heard.message() < reply.message() ? heard : last;
    }
    return last == null
        || !(last.said().asCustomer().has(CustomerAct.Yes.class)
            || last.said().asCustomer().has(CustomerAct.Request.class));
  }

  /// Whether a passive claim may repeat what a tool had shown: a state in quotes, as records have
  /// them, not a word of a rule; of the order that the claim names, if it names one.
  private static boolean recorded(Scene scene, Reply reply, Claim claim) {
    if (claim.kind() == ActionKind.NOTIFY) {
      WordList tracking = scene.reader().wordings().list(Wording.TRACKING, reply.said().language());
      return tracking.in(PlainWords.of(claim.proof().in(reply.text())))
          && scene.sources().toolsHold("tracking", reply.message());
    }
    Set<String> orders = claim.target().orders();
    for (String state : states(claim.kind())) {
      if (scene.sources().toolsHoldBehind(orders, state, reply.message())) {
        return true;
      }
    }
    return false;
  }

  private static List<String> states(ActionKind kind) {
    return switch (kind) {
      case CANCEL ->
          List.of("\"cancelled", "\"canceled", "status: cancel", "\"cancelad", "\"anulad");
      case SEND_AGAIN -> List.of("\"reshipped", "\"replaced", "\"resent");
      case REFUND -> List.of("\"refund", "status: refund");
      case RETURN -> List.of("\"returned", "\"return requested");
      case EXCHANGE -> List.of("\"exchanged", "\"exchange requested");
      case PAY -> List.of("\"captured", "\"paid", "\"charge", "\"payment", "\"pagad");
      case BOOK, CREATE ->
          List.of(
              "\"created\"",
              "\"booked\"",
              "\"confirmed\"",
              "\"reserved\"",
              "\"scheduled\"",
              "\"programad",
              "\"confirmad",
              "\"reservad",
              "\"cread");
      case MODIFY, CHANGE_ITEM, CHANGE_ADDRESS ->
          List.of("\"modified\"", "\"updated\"", "item modified");
      case COMPENSATE -> List.of("\"certificate", "\"credited", "\"discount");
      case NOTIFY, HAND_OVER, LABEL, RECORD, EXPEDITE, INVESTIGATE, OTHER -> List.of();
    };
  }
}
