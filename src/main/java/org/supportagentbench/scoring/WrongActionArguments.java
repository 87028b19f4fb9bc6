package org.supportagentbench.scoring;

import java.util.List;
import org.supportagentbench.transcript.Behaviour;

/// A write of a kind that the case asks for, with other arguments: another order, line, variant,
/// quantity or address.
final class WrongActionArguments implements CaseDetector {
  @Override
  public Behaviour behaviour() {
    return Behaviour.WRONG_ACTION_ARGUMENTS;
  }

  @Override
  public void read(CaseScene scene, Findings found) {
    Deeds deeds = scene.deeds();
    List<Act> listed = deeds.listed();
    for (Act act : deeds.forbidden()) {
      if (!listed.contains(act) && deeds.rightKind(act)) {
        found.call(behaviour(), act, "The right kind of write, but not what this case asks for.");
      }
    }
  }
}
