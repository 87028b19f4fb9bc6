package org.supportagentbench.scoring;

import java.util.Optional;
import java.util.Set;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct.Asked;

/// Cases in which something may only be sent after proof.
final class Proofs {
  /// What counts as asking for proof; ids of [org.supportagentbench.language.Things].
  static final Set<String> KINDS = Set.of("photo", "packing-slip", "video", "screenshot", "return");

  private Proofs() {}

  /// Whether the rules of the case ask for proof.
  static boolean asked(CaseScene scene) {
    return scene.ruledBy("damage-proof", "wrong-item");
  }

  /// The first attempt to send something before any proof came, where the case asks for proof.
  static Optional<Act> sentWithout(CaseScene scene) {
    if (!asked(scene)) {
      return Optional.empty();
    }
    int proof = scene.proof();
    return scene.scene().writes().stream()
        .filter(act -> act.kind().actions().contains(ActionKind.SEND_AGAIN))
        .filter(act -> proof < 0 || act.message() < proof)
        .findFirst();
  }

  /// Whether the reply asks for proof.
  static boolean asks(Reply reply) {
    return reply.acts(Asked.class).stream().map(Asked::thing).anyMatch(KINDS::contains);
  }
}
