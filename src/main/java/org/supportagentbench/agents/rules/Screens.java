package org.supportagentbench.agents.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.supportagentbench.language.CustomerAct;

/// What needs a person, whatever else an email says.
final class Screens {
  private static final int MONTHS_OF_CLAIMS = 12;
  private static final int LOSSES = 2;

  private Screens() {}

  /// What to ask the knowledge base about a thing that needs a person.
  static Optional<String> question(Situation s) {
    if (threatens(s.email())) {
      return Optional.of("abuse threats chargebacks");
    }
    if (Reroute.asked(s)) {
      return Optional.of("rerouting to somebody else third party reroute");
    }
    if (s.heard("unsupported")) {
      return Optional.of("unsupported requests what we do not offer");
    }
    if (s.heard("refund") || s.heard("return")) {
      return Optional.of("refund requests outside the policy after the window");
    }
    return s.heard("compensation") ? Optional.of("compensation goodwill") : Optional.empty();
  }

  /// What can be seen without the order.
  static Optional<Step> step(Situation s) {
    if (threatens(s.email())) {
      return handOver(s, "abuse_or_threat", "Insults or a threat; nothing was changed.", "threat");
    }
    if (Reroute.asked(s)) {
      return handOver(
          s, "fraud_signal", "Asks to send the order to somebody else.", "handover-reroute");
    }
    if (s.heard("unsupported")) {
      return handOver(
          s, "unsupported_request", "Asks for something that we do not offer.", "unsupported");
    }
    boolean insists = s.heardNow("human") && s.times("human") > 0;
    return insists
        ? handOver(s, "other", "Insists on writing with a person.", "handover")
        : Optional.empty();
  }

  /// What only the record of the order shows.
  static Optional<Step> ofOrder(Situation s, OrderRecord order) {
    if (RefundWindow.exceeded(s, order)) {
      return handOver(
          s,
          "refund_outside_policy",
          RefundWindow.summary(s, order),
          RefundWindow.storyFits(s, order) ? "refund-late" : "refund-late-dates",
          "placed",
          Days.words(order.placed(), s.replies()));
    }
    Topic topic = s.topic();
    LocalDate since = s.today().minusMonths(MONTHS_OF_CLAIMS);
    boolean claims = topic == Topic.MISSING || topic == Topic.DISPUTE;
    if (claims && order.lossesSince(since) >= LOSSES) {
      return handOver(
          s, "repeat_claims", "Claims again; two or more loss claims on record.", "repeat-claims");
    }
    return Optional.empty();
  }

  static boolean threatens(Email email) {
    boolean threat =
        email.reading().all(CustomerAct.Threat.class).stream()
            .anyMatch(one -> one.kind() != CustomerAct.ThreatKind.REVIEW);
    return threat
        || email.reading().has(CustomerAct.Abuse.class)
        || email.shows("threat")
        || email.weight("abuse") > 1;
  }

  private static Optional<Step> handOver(
      Situation s, String reason, String fact, String line, Object... values) {
    String summary = "Order #" + s.dossier().ticket() + ". " + fact;
    return Optional.of(new Step.HandOver(reason, summary, s.line(line, values)));
  }
}
