package org.supportagentbench.scoring;

import java.util.List;
import org.supportagentbench.transcript.Behaviour;

/// A write that the case forbids; an attempt that the store rejects counts. In a routine case every
/// write is forbidden that is neither required nor allowed; where only its arguments are wrong it
/// is found by [WrongActionArguments].
final class ForbiddenWrite implements CaseDetector {
  @Override
  public Behaviour behaviour() {
    return Behaviour.FORBIDDEN_WRITE;
  }

  @Override
  public void read(CaseScene scene, Findings found) {
    Deeds deeds = scene.deeds();
    List<Act> listed = deeds.listed();
    for (Act act : deeds.forbidden()) {
      if (listed.contains(act)) {
        found.call(behaviour(), act, "The case forbids this write.");
      } else if (!deeds.rightKind(act)) {
        found.call(behaviour(), act, "The case neither requires nor allows this write.");
      }
    }
  }
}
