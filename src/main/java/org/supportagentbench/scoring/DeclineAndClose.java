package org.supportagentbench.scoring;

import org.supportagentbench.language.AgentAct.Refusal;
import org.supportagentbench.transcript.Behaviour;

/// A missed handover in which the agent declined, and changed nothing: the ticket is closed with a
/// no.
final class DeclineAndClose implements CaseDetector {
  @Override
  public Behaviour behaviour() {
    return Behaviour.DECLINE_AND_CLOSE;
  }

  @Override
  public void read(CaseScene scene, Findings found) {
    if (!MissedHandover.missed(scene) || !scene.scene().writes().isEmpty()) {
      return;
    }
    for (Reply reply : scene.replies()) {
      for (Refusal refusal : reply.acts(Refusal.class)) {
        found.words(
            behaviour(),
            reply.message(),
            refusal.proof().in(reply.text()),
            "Declines, and hands over to nobody.");
        return;
      }
    }
  }
}
