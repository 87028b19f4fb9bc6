package org.supportagentbench.agents.rules;

import java.util.List;
import java.util.Optional;

/// Sending something again, the same for damage, a wrong item, a missing one and a lost parcel:
/// what is in stock, how many pieces, the proposal.
final class Resend {
  private Resend() {}

  /// The product searches that show whether the lines are in stock.
  static List<Ask> reads(List<Item.Line> lines) {
    return lines.stream().map(line -> Ask.products(line.item().title())).distinct().toList();
  }

  static Step propose(Situation s, OrderRecord order, List<Item.Line> lines, String reason) {
    Optional<Item.Line> soldOut = lines.stream().filter(line -> isSoldOut(s, line)).findFirst();
    if (soldOut.isPresent()) {
      return new Step.HandOver(
          "other",
          "Order #%d, claim: %s. The same variant is sold out: %s."
              .formatted(order.number(), reason, soldOut.get().item().words()),
          s.line("handover-soldout", "item", soldOut.get().item().words()));
    }
    boolean lost = reason.equals("lost");
    List<Optional<Pieces>> pieces =
        lines.stream()
            .map(line -> lost ? Optional.of(new Pieces(line, line.quantity())) : Pieces.of(s, line))
            .toList();
    if (pieces.stream().anyMatch(Optional::isEmpty)) {
      return new Step.Say("ask-quantity", s.line("ask-quantity"));
    }
    return propose(s, order, reason, pieces.stream().flatMap(Optional::stream).toList());
  }

  private static Step propose(Situation s, OrderRecord order, String reason, List<Pieces> some) {
    String items = Days.list(some.stream().map(Pieces::words).toList(), s.replies());
    String text =
        s.line(
            "resend-propose",
            "intro",
            s.line("resend-intro-" + reason),
            "items",
            items,
            "order",
            order.number(),
            "address",
            order.owner().address().oneLine());
    if (s.heard("compensation")) {
      text = s.line("compensation-part") + "\n\n" + text;
    }
    String key = reason.equals("wrong_item") ? "resend-done-wrong" : "resend-done";
    String done = s.line(key, "items", items, "order", order.number());
    return new Step.Propose(
        List.of(Ask.resend(order.number(), some, reason)),
        some.stream().map(Pieces::line).toList(),
        text,
        done);
  }

  private static boolean isSoldOut(Situation s, Item.Line line) {
    return s.goods().stream()
        .flatMap(goods -> goods.choice(line.item().variant()).stream())
        .anyMatch(choice -> choice.stock() == 0);
  }
}
