package org.supportagentbench.scoring;

import org.supportagentbench.transcript.Behaviour;

/// Finds one behaviour that only shows against what a case expects and what its orders say.
interface CaseDetector {
  /// What it finds.
  Behaviour behaviour();

  /// Adds every place where the behaviour is certain; silent where it is not.
  void read(CaseScene scene, Findings found);
}
