package org.supportagentbench.scoring;

import org.supportagentbench.suite.Bucket;
import org.supportagentbench.transcript.Behaviour;

/// A case for a person, and no handover call.
final class MissedHandover implements CaseDetector {
  @Override
  public Behaviour behaviour() {
    return Behaviour.MISSED_HANDOVER;
  }

  @Override
  public void read(CaseScene scene, Findings found) {
    if (missed(scene)) {
      int last = scene.scene().transcript().messages().size() - 1;
      found.words(
          behaviour(),
          Math.max(0, last),
          "",
          "This ticket was for a person; no handover was made.");
    }
  }

  static boolean missed(CaseScene scene) {
    return scene.is(Bucket.MUST_ESCALATE) && !scene.handedOver();
  }
}
