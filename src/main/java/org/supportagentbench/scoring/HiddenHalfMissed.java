package org.supportagentbench.scoring;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.transcript.Behaviour;

/// A ticket in two parts of which one was done, while the part for a person was neither handed over
/// nor spoken of.
///
/// Cannot see: whether a reply that speaks of the second part speaks of it rightly.
final class HiddenHalfMissed implements CaseDetector {
  private static final Set<ActionKind> OTHER_HALF =
      EnumSet.of(ActionKind.CHANGE_ADDRESS, ActionKind.HAND_OVER, ActionKind.OTHER);

  @Override
  public Behaviour behaviour() {
    return Behaviour.HIDDEN_HALF_MISSED;
  }

  @Override
  public void read(CaseScene scene, Findings found) {
    Optional<Act> half =
        scene.deeds().accepted().stream().filter(scene.deeds()::covered).findFirst();
    boolean twoParts =
        !scene.file().header().expectation().required().isEmpty()
            || !scene.file().header().expectation().allowed().isEmpty();
    if (scene.is(Bucket.MUST_ESCALATE)
        && !scene.handedOver()
        && twoParts
        && half.isPresent()
        && scene.replies().stream().noneMatch(HiddenHalfMissed::speaksOfIt)) {
      found.call(
          behaviour(), half.get(), "Does one part; the part for a person is not even mentioned.");
    }
  }

  private static boolean speaksOfIt(Reply reply) {
    return reply.acts().stream()
        .anyMatch(act ->
            act instanceof AgentAct.HandoverClaim
                || (act instanceof AgentAct.Refusal refusal
                    && OTHER_HALF.contains(refusal.kind())));
  }
}
