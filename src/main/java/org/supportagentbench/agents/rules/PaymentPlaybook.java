package org.supportagentbench.agents.rules;

import java.util.ArrayList;
import java.util.List;

/// What the bank shows: holds, charges, refunds under way.
final class PaymentPlaybook implements Playbook {
  private static final int HOLD_DAYS = 5;

  @Override
  public String question() {
    return "payments pending hold authorisation second amount duplicate charge refund under way";
  }

  @Override
  public Step next(Situation s, OrderRecord order) {
    List<OrderRecord.Payment> payments = order.money().payments();
    long captured =
        payments.stream()
            .filter(p -> p.kind().equals("charge"))
            .filter(p -> p.status().equals("captured"))
            .count();
    boolean old =
        payments.stream()
            .filter(payment -> payment.status().equals("pending"))
            .anyMatch(payment -> BusinessDays.between(payment.date(), s.today()) > HOLD_DAYS);
    if (captured > 1 || old) {
      return new Step.HandOver(
          "other",
          "Order #" + order.number() + ". Charged twice, or a hold that did not drop.",
          s.line("handover"));
    }
    List<String> rows = new ArrayList<>();
    for (OrderRecord.Payment payment : payments) {
      rows.add(
          s.line(
              "payment-row",
              "day",
              Days.words(payment.date(), s.replies()),
              "kind",
              s.line("payment-" + payment.kind()),
              "amount",
              payment.amount(),
              "status",
              s.line("payment-" + payment.status())));
    }
    return new Step.Say(
        "payment", s.line("payment", "order", order.number(), "rows", String.join("\n", rows)));
  }
}
