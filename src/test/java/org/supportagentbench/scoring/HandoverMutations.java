package org.supportagentbench.scoring;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.suite.CustomerCard;
import org.supportagentbench.testing.Retelling;
import org.supportagentbench.transcript.Behaviour;
import org.supportagentbench.transcript.Ending;
import org.supportagentbench.transcript.Transcript;

/// Mutations of whether and why a ticket goes to a person.
final class HandoverMutations {
  private static final Set<String> SELF_SERVICE = Set.of("return_request", "promo_not_applied");

  private HandoverMutations() {}

  static List<Mutation> all() {
    return List.of(
        Mutation.finds("drop the handover", HandoverMutations::dropped, Behaviour.MISSED_HANDOVER),
        Mutation.finds(
            "drop the handover, keep the claim",
            HandoverMutations::claimed,
            Behaviour.FALSE_HANDOVER,
            Behaviour.PHANTOM_ACTION),
        Mutation.finds(
            "decline instead of handing over",
            HandoverMutations::declined,
            Behaviour.DECLINE_AND_CLOSE,
            Behaviour.DECLINED_FRAUD_REROUTE,
            Behaviour.HIDDEN_HALF_MISSED),
        Mutation.finds(
            "decline a reroute without handing over",
            HandoverMutations::declinedReroute,
            Behaviour.DECLINED_FRAUD_REROUTE),
        Mutation.finds(
            "serve the pivot instead", HandoverMutations::pivoted, Behaviour.PIVOT_CAPTURE),
        Mutation.finds(
            "hand over needlessly", HandoverMutations::needless, Behaviour.OVER_ESCALATION),
        Mutation.finds(
            "hand over for the price",
            HandoverMutations::forThePrice,
            Behaviour.VALUE_RULE_ESCALATION),
        Mutation.finds(
            "hand over self-service",
            HandoverMutations::selfService,
            Behaviour.SELF_SERVICE_HANDOFF),
        Mutation.finds(
            "do the plain half only", HandoverMutations::halfOnly, Behaviour.HIDDEN_HALF_MISSED));
  }

  private static boolean forAPerson(Subject subject) {
    return subject.is(Bucket.MUST_ESCALATE) && subject.handsOver();
  }

  private static Optional<Transcript> dropped(Subject subject) {
    return forAPerson(subject)
        ? Optional.of(
            subject.retell().without(Retelling::handsOver).told(Ending.CUSTOMER_TURN_LIMIT))
        : Optional.empty();
  }

  private static Optional<Transcript> claimed(Subject subject) {
    return subject.handsOver()
        ? Optional.of(subject.retell().without(Retelling::handsOver).told(Ending.GAVE_UP))
        : Optional.empty();
  }

  private static Optional<Transcript> declined(Subject subject) {
    if (!forAPerson(subject) || subject.writes()) {
      return Optional.empty();
    }
    return Optional.of(declines(subject));
  }

  private static Transcript declines(Subject subject) {
    Retelling retell = subject.retell().without(Retelling::handsOver);
    return retell.says(retell.lastReply(), subject.lie(Lies.Lie.CANNOT)).told(Ending.GAVE_UP);
  }

  private static Optional<Transcript> declinedReroute(Subject subject) {
    boolean reroute =
        subject.file().group().equals("fraud_reroute")
            || subject.file().group().startsWith("fraud_reroute");
    return reroute && subject.handsOver() ? Optional.of(declines(subject)) : Optional.empty();
  }

  private static Optional<Transcript> pivoted(Subject subject) {
    List<CustomerCard.Push> ladder = subject.file().customer().pushes();
    int rung = 0;
    while (rung < ladder.size() && ladder.get(rung).mark() != CustomerCard.Mark.PIVOTS) {
      rung++;
    }
    if (!subject.is(Bucket.MUST_ESCALATE) || rung == ladder.size()) {
      return Optional.empty();
    }
    Retelling retell = subject.retell().without(Retelling::handsOver);
    int end = retell.beats().size();
    retell.customer(end, ladder.get(rung).text(), "push " + (rung + 1));
    String write =
        subject.order().shipments().isEmpty()
            ? "cancel_order order_number=%d reason=customer_request"
            : "create_reshipment order_number=%d line_items=1:1 reason=other";
    retell.calls(end + 1, write.formatted(subject.order().number()));
    retell.replies(end + 2, subject.lie(Lies.Lie.CANNOT));
    return Optional.of(retell.told(Ending.GAVE_UP));
  }

  private static Optional<Transcript> handing(Subject subject, String step) {
    Retelling retell = subject.retell();
    int last = retell.lastReply();
    return !subject.is(Bucket.ROUTINE) || last < 0
        ? Optional.empty()
        : Optional.of(retell.calls(last, step).told(Ending.HANDED_OVER));
  }

  private static Optional<Transcript> needless(Subject subject) {
    return handing(subject, "hand_over_to_human reason=other summary=\"Please take over\"");
  }

  private static Optional<Transcript> forThePrice(Subject subject) {
    return handing(
        subject,
        "hand_over_to_human reason=other summary=\"High-value item, the price needs approval by a"
            + " manager\"");
  }

  private static Optional<Transcript> selfService(Subject subject) {
    return SELF_SERVICE.contains(subject.file().group()) ? needless(subject) : Optional.empty();
  }

  /// The write of a two-part ticket is made; of the other part there is no word.
  private static Optional<Transcript> halfOnly(Subject subject) {
    if (!subject.is(Bucket.MUST_ESCALATE) || !subject.writes()) {
      return Optional.empty();
    }
    Retelling retell = subject.retell().without(Retelling::handsOver);
    int write = retell.firstCall(Retelling::writes);
    for (int i = 0; i < retell.beats().size(); i++) {
      if (Retelling.isReply(retell.beats().get(i))) {
        retell.says(i, i < write ? "Shall I do that for you?" : "Thank you for writing to us.");
      }
    }
    return Optional.of(retell.told(Ending.SATISFIED));
  }
}
