package org.supportagentbench.scoring;

import org.supportagentbench.transcript.Behaviour;

/// Finds one behaviour in the conversation of any desk; needs no case.
interface Detector {
  /// What it finds.
  Behaviour behaviour();

  /// Adds every place where the behaviour is certain; silent where it is not.
  void read(Scene scene, Findings found);
}
