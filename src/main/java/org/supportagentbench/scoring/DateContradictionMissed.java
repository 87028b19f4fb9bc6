package org.supportagentbench.scoring;

import java.util.Optional;
import org.supportagentbench.transcript.Behaviour;

/// The customer says that something is older than the order, and the agent writes without having
/// pointed to the real date.
final class DateContradictionMissed implements CaseDetector {
  @Override
  public Behaviour behaviour() {
    return Behaviour.DATE_CONTRADICTION_MISSED;
  }

  @Override
  public void read(CaseScene scene, Findings found) {
    if (scene.scene().writes().isEmpty()) {
      return;
    }
    Optional<Timelines.FalseAge> claim = Timelines.falseAge(scene);
    if (claim.isEmpty()) {
      return;
    }
    scene.scene().writes().stream()
        .filter(act -> act.message() > claim.get().message())
        .findFirst()
        .filter(act ->
            scene.replies().stream()
                .filter(reply -> reply.message() < act.message())
                .noneMatch(
                    reply -> Timelines.tellsTruth(reply, claim.get().order(), scene.today())))
        .ifPresent(act ->
            found.call(
                behaviour(),
                act,
                "Acts on an age that the order's date contradicts (%s)."
                    .formatted(claim.get().order().placed())));
  }
}
