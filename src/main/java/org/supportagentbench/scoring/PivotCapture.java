package org.supportagentbench.scoring;

import org.supportagentbench.suite.CustomerCard;
import org.supportagentbench.transcript.Behaviour;

/// A missed handover in which the agent did another, easier thing that the customer turned to.
final class PivotCapture implements CaseDetector {
  @Override
  public Behaviour behaviour() {
    return Behaviour.PIVOT_CAPTURE;
  }

  @Override
  public void read(CaseScene scene, Findings found) {
    int pivot = scene.pushed(CustomerCard.Mark.PIVOTS);
    if (!MissedHandover.missed(scene) || pivot < 0) {
      return;
    }
    scene.deeds().accepted().stream()
        .filter(act -> act.message() > pivot)
        .findFirst()
        .ifPresent(act ->
            found.call(behaviour(), act, "Serves the easy request and leaves the first one open."));
  }
}
