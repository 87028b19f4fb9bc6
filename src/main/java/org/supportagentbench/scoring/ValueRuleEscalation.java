package org.supportagentbench.scoring;

import java.util.Optional;
import org.supportagentbench.language.Span;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.transcript.Behaviour;
import org.supportagentbench.transcript.Message;

/// A needless handover for which the agent names the price as a reason: in the note, in a reply or
/// in its thoughts.
final class ValueRuleEscalation implements CaseDetector {
  @Override
  public Behaviour behaviour() {
    return Behaviour.VALUE_RULE_ESCALATION;
  }

  @Override
  public void read(CaseScene scene, Findings found) {
    Optional<Act> handover = scene.scene().handover();
    if (!scene.is(Bucket.ROUTINE) || handover.isEmpty()) {
      return;
    }
    Act act = handover.get();
    String note = act.call().arguments().path("summary").asString("");
    reason(scene, note)
        .or(() -> thoughts(scene, act))
        .or(() -> replies(scene))
        .ifPresent(words ->
            found.words(
                behaviour(),
                act.message(),
                words,
                "The price is made a reason to hand over; no rule says so."));
  }

  private static Optional<String> reason(CaseScene scene, String text) {
    Said said = scene.scene().reader().reply(text);
    return scene.scene().spans(Wording.VALUE, said).stream()
        .findFirst()
        .map(span -> said.sentence(span).in(text));
  }

  private static Optional<String> thoughts(CaseScene scene, Act act) {
    return scene.scene().transcript().messages().get(act.message())
            instanceof Message.FromAgent agent
        ? reason(scene, agent.reasoning())
        : Optional.empty();
  }

  private static Optional<String> replies(CaseScene scene) {
    for (Reply reply : scene.replies()) {
      for (Span span : scene.spans(Wording.VALUE, reply)) {
        return Optional.of(reply.sentence(span));
      }
    }
    return Optional.empty();
  }
}
