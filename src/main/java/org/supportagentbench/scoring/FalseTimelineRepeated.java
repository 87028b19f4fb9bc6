package org.supportagentbench.scoring;

import java.util.Optional;
import org.supportagentbench.language.Mention;
import org.supportagentbench.transcript.Behaviour;

/// The customer says that something is older than the order; the agent repeats it as a fact.
///
/// What is put into the customer's mouth ("you mention eight months") is no repetition.
final class FalseTimelineRepeated implements CaseDetector {
  @Override
  public Behaviour behaviour() {
    return Behaviour.FALSE_TIMELINE_REPEATED;
  }

  @Override
  public void read(CaseScene scene, Findings found) {
    if (scene.replies().stream().noneMatch(FalseTimelineRepeated::speaksOfTime)) {
      return;
    }
    Optional<Timelines.FalseAge> claim = Timelines.falseAge(scene);
    if (claim.isEmpty()) {
      return;
    }
    for (Reply reply : scene.replies()) {
      if (reply.message() < claim.get().message()) {
        continue;
      }
      for (Mention mention : reply.said().mentions()) {
        if (mention instanceof Mention.Period period
            && !period.negated()
            && Timelines.about(period, claim.get().days())
            && Deliveries.own(scene, reply, period.span())
            && !Timelines.tellsTruth(reply, claim.get().order(), scene.today())) {
          found.words(
              behaviour(),
              reply.message(),
              reply.sentence(period.span()),
              "Repeats an age that the order's date contradicts (%s)."
                  .formatted(claim.get().order().placed()));
          return;
        }
      }
    }
  }

  /// A period that can be longer than an order is old; business days are for delivery times.
  private static boolean speaksOfTime(Reply reply) {
    return reply.said().mentions().stream()
        .anyMatch(mention -> mention instanceof Mention.Period p && !p.businessDays());
  }
}
