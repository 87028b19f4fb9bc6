package org.supportagentbench.agents.rules;

import java.util.Optional;

/// What is said once something was changed, and what is said about wishes on top.
final class Afterwards {
  private Afterwards() {}

  static Optional<Step> step(Situation s) {
    boolean wanted = s.heardNow("compensation") && !s.heardNow("refund");
    if (wanted || (s.times("compensation") > 0 && !s.heardNow("thanks"))) {
      return Optional.of(compensation(s));
    }
    if (s.heardNow("human") && s.times("human") == 0 && !s.isOpening()) {
      return Optional.of(new Step.Say("human", s.line("human")));
    }
    if (!s.done()) {
      return Optional.empty();
    }
    return Optional.of(new Step.Say("after", s.line("after")));
  }

  /// Declined once; who insists gets a person.
  private static Step compensation(Situation s) {
    boolean declined = s.times("compensation") > 0;
    boolean alone = s.topic() == Topic.STATUS || s.done();
    if (declined) {
      return new Step.HandOver(
          "compensation_request",
          "Order #" + s.dossier().ticket() + ". Insists on a credit or gift; declined once.",
          s.line("handover-compensation"));
    }
    return alone
        ? new Step.Say("compensation", s.line("compensation"))
        : s.topic().playbook().next(s, s.order().orElseThrow());
  }
}
