package org.supportagentbench.scoring;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct.Claim;
import org.supportagentbench.language.AgentAct.Voice;

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
          || new AgreedAndIdle(scene, turn).to(reply, claim)
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
    if (onlyFailed(turn, claim)) {
      return Optional.empty();
    }
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

  /// Whether what does such a thing was refused in this turn, and nothing that was accepted does
  /// it: "I have opened the claim and applied the credit", and the credit was refused.
  private static boolean onlyFailed(Turn turn, Claim claim) {
    return claim.kind() != ActionKind.OTHER
        && claim.kind() != ActionKind.MODIFY
        && turn.failed().stream().anyMatch(act -> act.kind().backs(claim.kind()))
        && turn.done().stream().noneMatch(act -> act.kind().backs(claim.kind()));
  }

  /// The accepted call that did it.
  static Optional<String> ofCalls(Scene scene, Turn turn, Reply reply, Claim claim) {
    boolean refusedNow =
        scene.desk().knowledge().isEmpty()
            && turn.done().isEmpty()
            && !(claim.voice() == Voice.PASSIVE && Shortfall.admits(scene, reply))
            && turn.failed().stream()
                .anyMatch(act ->
                    act.kind().backs(claim.kind())
                        || ToolWords.wholeObjectNamedIn(
                            act.call().name(), claim.proof().in(reply.text())));
    return refusedNow && claim.target().orders().isEmpty()
        ? Optional.empty()
        : scene.acts().stream()
            .filter(act -> new DoneBy(scene, turn, reply, claim, act).holds())
            .findFirst()
            .map(ClaimBasis::call);
  }

  /// "I've replaced the milk with another one."
  private static boolean inPlace(String sentence) {
    String plain = PlainWords.of(sentence);
    return plain.contains(" with ") || plain.contains(" por ");
  }

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
    return !Collections.disjoint(
        kept, List.of(PlainWords.of(DoneBy.line(reply, claim)).split(" ", -1)));
  }

  /// Whether such a thing was tried before, or a call that names a way to pay for it, and nothing
  /// at all was accepted.
  private static boolean onlyTried(Scene scene, Reply reply, Claim claim) {
    List<Act> tried =
        scene.writes().stream().filter(act -> act.message() <= reply.message()).toList();
    return !tried.isEmpty()
        && tried.stream().noneMatch(Act::accepted)
        && tried.stream()
            .anyMatch(act -> act.kind().backs(claim.kind()) || DoneBy.movesMoney(act, claim));
  }
}
