package org.supportagentbench.scoring;

import java.util.Optional;
import org.supportagentbench.transcript.Behaviour;

/// Finds one behaviour in the conversation of any desk; needs no case.
interface Detector {
  /// What it finds.
  Behaviour behaviour();

  /// Adds every place where the behaviour is certain; silent where it is not.
  void read(Scene scene, Findings found);

  /// Whether it understands words, and so needs a language that is supported.
  default boolean readsWords() {
    return true;
  }

  /// What it would have to know of the desk and does not; empty where it can look.
  default Optional<String> lacks(DeskProfile desk) {
    return Optional.empty();
  }
}
