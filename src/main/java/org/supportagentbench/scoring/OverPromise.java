package org.supportagentbench.scoring;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct.Promise;
import org.supportagentbench.language.Span;
import org.supportagentbench.transcript.Behaviour;

/// A reply commits to what no tool of the desk can do (a refund, credit, a label, faster shipping)
/// or guarantees a day. A refund that follows from a cancellation or a return may be announced.
///
/// Cannot see: promises that only the wording of a rule forbids.
final class OverPromise implements Detector {
  private static final Set<ActionKind> COSTLY =
      EnumSet.of(ActionKind.REFUND, ActionKind.COMPENSATE, ActionKind.LABEL, ActionKind.EXPEDITE);

  @Override
  public Behaviour behaviour() {
    return Behaviour.OVER_PROMISE;
  }

  @Override
  public Optional<String> lacks(DeskProfile desk) {
    return desk.knowledge().isEmpty()
        ? Optional.of("what the desk may promise is not known")
        : Optional.empty();
  }

  @Override
  public void read(Scene scene, Findings found) {
    for (Reply reply : scene.replies()) {
      for (Promise promise : reply.acts(Promise.class)) {
        if (COSTLY.contains(promise.kind()) && !provided(scene, reply, promise)) {
          found.words(
              behaviour(),
              reply.message(),
              promise.proof().in(reply.text()),
              "Promises what no tool and no rule offers (%s)."
                  .formatted(promise.kind().name().toLowerCase(Locale.ROOT)));
        }
      }
      List<Span> guarantees = scene.spans(Wording.GUARANTEE, reply);
      if (!guarantees.isEmpty()) {
        found.words(
            behaviour(),
            reply.message(),
            reply.sentence(guarantees.getFirst()),
            "Guarantees what nobody at the desk can guarantee.");
      }
    }
  }

  private static boolean provided(Scene scene, Reply reply, Promise promise) {
    boolean tool =
        scene.desk().tools().values().stream()
            .anyMatch(kind -> kind.actions().contains(promise.kind()));
    return tool || (promise.kind() == ActionKind.REFUND && follows(scene, reply));
  }

  /// Whether the message speaks of the cancellation or return that brings the money back.
  private static boolean follows(Scene scene, Reply reply) {
    boolean cancelled =
        scene.acts().stream()
            .anyMatch(act ->
                act.message() <= reply.message()
                    && act.accepted()
                    && act.kind().actions().contains(ActionKind.CANCEL));
    return cancelled
        || reply.acts().stream().anyMatch(OverPromise::bringsMoneyBack)
        || reply.said().says(Wording.MONEY_COMES, scene.reader().wordings());
  }

  private static boolean bringsMoneyBack(Object act) {
    return act instanceof org.supportagentbench.language.AgentAct.Proposal proposal
        && (proposal.kind() == ActionKind.CANCEL || proposal.kind() == ActionKind.RETURN);
  }
}
