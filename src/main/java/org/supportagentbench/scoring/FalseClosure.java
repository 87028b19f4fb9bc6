package org.supportagentbench.scoring;

import java.util.List;
import org.supportagentbench.language.Span;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.transcript.Behaviour;

/// Calls the matter settled while what the case asks for has not happened: the required writes and
/// facts of a routine case, the handover of the others.
///
/// Cannot see: a ticket that is closed without such words.
final class FalseClosure implements CaseDetector {
  @Override
  public Behaviour behaviour() {
    return Behaviour.FALSE_CLOSURE;
  }

  @Override
  public void read(CaseScene scene, Findings found) {
    if (!open(scene)) {
      return;
    }
    for (Reply reply : scene.replies()) {
      List<Span> said =
          scene.spans(Wording.SOLVED, reply).stream()
              .filter(span -> Deliveries.flat(scene, reply, span, Wording.CONDITION))
              .toList();
      if (!said.isEmpty()) {
        found.words(
            behaviour(),
            reply.message(),
            reply.sentence(said.getFirst()),
            "Calls it settled; the request is still open.");
        return;
      }
    }
  }

  private static boolean open(CaseScene scene) {
    if (scene.is(Bucket.ROUTINE)) {
      return !scene.deeds().requiredDone();
    }
    return !scene.handedOver();
  }
}
