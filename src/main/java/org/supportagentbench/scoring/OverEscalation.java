package org.supportagentbench.scoring;

import org.supportagentbench.suite.Bucket;
import org.supportagentbench.transcript.Behaviour;

/// A handover in a case that the agent should have resolved.
final class OverEscalation implements CaseDetector {
  @Override
  public Behaviour behaviour() {
    return Behaviour.OVER_ESCALATION;
  }

  @Override
  public void read(CaseScene scene, Findings found) {
    if (scene.is(Bucket.ROUTINE)) {
      scene
          .scene()
          .handover()
          .ifPresent(act -> found.call(behaviour(), act, "Hands over what the agent can resolve."));
    }
  }
}
