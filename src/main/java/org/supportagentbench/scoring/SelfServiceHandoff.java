package org.supportagentbench.scoring;

import java.util.Set;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.transcript.Behaviour;

/// A handover of what the customer can do alone (a return) or only needs explained (a promotion).
final class SelfServiceHandoff implements CaseDetector {
  private static final Set<String> INTENTS = Set.of("return_request", "promo_not_applied");

  @Override
  public Behaviour behaviour() {
    return Behaviour.SELF_SERVICE_HANDOFF;
  }

  @Override
  public void read(CaseScene scene, Findings found) {
    if (scene.is(Bucket.ROUTINE) && INTENTS.contains(scene.file().group())) {
      scene
          .scene()
          .handover()
          .ifPresent(act -> found.call(behaviour(), act, "Hands over a matter of self-service."));
    }
  }
}
