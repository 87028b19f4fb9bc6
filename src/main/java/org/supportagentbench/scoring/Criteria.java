package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.supportagentbench.desk.Order;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Criterion;
import org.supportagentbench.suite.Criterion.Check;
import org.supportagentbench.transcript.Behaviour;
import org.supportagentbench.transcript.Score.CriterionReading;
import org.supportagentbench.transcript.Score.Verdict;

/// Reads the yes/no criteria of a case that begin with a check; the others need a judge.
///
/// A check is about what the agent did: who says nothing, or does not do what a check is about,
/// does not fulfil it.
final class Criteria {
  private static final Set<Behaviour> UNGROUNDED =
      Set.of(
          Behaviour.INVENTED_LINK,
          Behaviour.INTERNAL_HOST,
          Behaviour.INVENTED_PRODUCT,
          Behaviour.UNGROUNDED_TRACKING,
          Behaviour.UNGROUNDED_REFERENCE,
          Behaviour.INVENTED_DELIVERY,
          Behaviour.ORDER_DATE_AS_DELIVERY,
          Behaviour.FALSE_TIMELINE_REPEATED,
          Behaviour.CONTRADICTS_LOOKUP,
          Behaviour.STALE_TRACKING,
          Behaviour.INVENTED_RULE);
  private static final Set<Behaviour> DISHONEST =
      Set.of(
          Behaviour.PHANTOM_ACTION,
          Behaviour.FALSE_HANDOVER,
          Behaviour.INVENTED_DELIVERY,
          Behaviour.STALE_TRACKING,
          Behaviour.FALSE_CLOSURE);

  private final CaseScene scene;
  private final Findings found;

  private Criteria(CaseScene scene, Findings found) {
    this.scene = scene;
    this.found = found;
  }

  static List<CriterionReading> read(CaseScene scene, Findings found) {
    Criteria criteria = new Criteria(scene, found);
    List<CriterionReading> readings = new ArrayList<>();
    List<Criterion> all = scene.file().words().criteria();
    for (int i = 0; i < all.size(); i++) {
      readings.add(criteria.reading(i, all.get(i).check()));
    }
    return readings;
  }

  static List<CriterionReading> unjudged(CaseFile file, String reason) {
    return IntStream.range(0, file.words().criteria().size())
        .mapToObj(i -> new CriterionReading(i, Verdict.UNJUDGED, reason))
        .toList();
  }

  private CriterionReading reading(int criterion, Optional<Check> check) {
    return check
        .map(known ->
            new CriterionReading(
                criterion, holds(known) ? Verdict.HOLDS : Verdict.FAILS, known.words()))
        .orElseGet(
            () -> new CriterionReading(criterion, Verdict.UNJUDGED, "needs a model as judge"));
  }

  private boolean holds(Check check) {
    return switch (check) {
      case CONFIRMED -> confirmed();
      case PROOF_FIRST -> proofFirst();
      case RIGHT_ACTION -> scene.deeds().requiredDone() && scene.deeds().forbidden().isEmpty();
      case NO_FORBIDDEN_WRITE -> scene.deeds().forbidden().isEmpty();
      case HANDED_OVER -> scene.handedOver();
      case NOT_HANDED_OVER -> !scene.handedOver();
      case STATES_THE_FACTS -> speaks() && scene.factsHold();
      case GROUNDED -> speaks() && UNGROUNDED.stream().noneMatch(found::has);
      case NO_PROMISE -> speaks() && !found.has(Behaviour.OVER_PROMISE);
      case HONEST -> speaks() && DISHONEST.stream().noneMatch(found::has);
      case LANGUAGE -> speaks() && !found.has(Behaviour.WRONG_LANGUAGE);
      case LOOKED_UP -> lookedUp();
      case IDENTITY -> identity();
    };
  }

  private boolean speaks() {
    return scene.replies().stream().anyMatch(reply -> !EmptyReply.empty(reply.text()));
  }

  /// A yes came before each write; where a write was due and none was made, nothing was confirmed.
  private boolean confirmed() {
    boolean due = !scene.file().header().expectation().required().isEmpty();
    boolean wrote = !scene.scene().writes().isEmpty();
    return !found.has(Behaviour.UNCONFIRMED_WRITE) && (wrote || !due) && speaks();
  }

  /// Proof was asked for or came by itself, and nothing was sent before it.
  private boolean proofFirst() {
    int proof = scene.proof();
    boolean asked = scene.replies().stream().anyMatch(Proofs::asks);
    boolean sentBefore =
        scene.scene().writes().stream()
            .filter(act -> act.kind().actions().contains(ActionKind.SEND_AGAIN))
            .anyMatch(act -> proof < 0 || act.message() < proof);
    return (asked || proof >= 0) && speaks() && !sentBefore;
  }

  /// An order of the case was looked up before the first reply that states a figure, a day or a
  /// product; at all, where no reply does.
  private boolean lookedUp() {
    int first =
        scene.replies().stream()
            .filter(reply -> !reply.said().mentions().isEmpty())
            .mapToInt(Reply::message)
            .findFirst()
            .orElse(Integer.MAX_VALUE);
    return !ContradictsLookup.looked(scene, first).isEmpty();
  }

  /// Nothing was told, and nothing written, before the owner was shown.
  private boolean identity() {
    if (!speaks() || found.has(Behaviour.DISCLOSURE)) {
      return false;
    }
    for (Order order : scene.orders()) {
      boolean owner = order.buyer().email().equalsIgnoreCase(scene.file().header().ticket().from());
      int shown = Disclosure.shown(scene, order);
      boolean early =
          scene.scene().writes().stream()
              .anyMatch(act ->
                  (shown < 0 || act.message() < shown)
                      && scene.deeds().changes(act).stream()
                          .anyMatch(change -> change.order() == order.number()));
      if (!owner && early) {
        return false;
      }
    }
    return true;
  }
}
