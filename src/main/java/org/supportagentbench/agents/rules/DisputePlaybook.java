package org.supportagentbench.agents.rules;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Marked as delivered, and not there: the checks in the order of the rule.
final class DisputePlaybook implements Playbook {
  private static final BigDecimal HIGH = new BigDecimal("300.00");
  private static final int WAIT_HOURS = 48;

  @Override
  public String question() {
    return "delivered but not received high value repeat claims";
  }

  @Override
  public List<Ask> reads(Situation s, OrderRecord order) {
    return Resend.reads(lost(s, order));
  }

  @Override
  public Step next(Situation s, OrderRecord order) {
    Optional<Parcel.Scan> scan =
        order.parcels().stream().flatMap(parcel -> parcel.delivered().stream()).reduce((_, b) -> b);
    if (scan.isEmpty()) {
      return Topic.STATUS.playbook().next(s, order);
    }
    long hours = Duration.between(scan.get().at(), s.now()).toHours();
    String day = Days.words(scan.get().at().toLocalDate(), s.replies());
    if (hours < WAIT_HOURS) {
      String key = s.times("wait") == 0 ? "dispute-wait" : "dispute-wait-again";
      return new Step.Say("wait", s.line(key, "order", order.number(), "day", day));
    }
    if (order.money().total().compareTo(HIGH) >= 0) {
      return new Step.HandOver(
          "carrier_investigation",
          "Order #%d, total $%s, marked delivered %s; the customer has not received it."
              .formatted(order.number(), order.money().total(), scan.get().at().toLocalDate()),
          s.line("dispute-high", "order", order.number(), "day", day));
    }
    if (s.heard("wrong-address")) {
      return new Step.HandOver(
          "other",
          "Order #" + order.number() + ". Not received; the address on the order was wrong.",
          s.line("handover"));
    }
    if (s.times("ask-checks") == 0 && !s.heard("checked")) {
      String address = order.owner().address().oneLine();
      return new Step.Say("ask-checks", s.line("ask-checks", "day", day, "address", address));
    }
    return Resend.propose(s, order, lost(s, order), "lost");
  }

  /// What was in the parcels that the record shows as delivered; what the customer names of it.
  private static List<Item.Line> lost(Situation s, OrderRecord order) {
    List<Item.Line> arrived = order.arrived();
    if (order.parcels().size() < 2) {
      return arrived;
    }
    List<Item.Line> named = ItemFinder.each(s.opening().words(), arrived);
    return named.isEmpty() ? arrived : named;
  }
}
