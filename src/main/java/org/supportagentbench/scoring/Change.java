package org.supportagentbench.scoring;

import java.util.List;
import java.util.Optional;
import org.supportagentbench.desk.Address;
import org.supportagentbench.desk.CancelOrder;
import org.supportagentbench.desk.CreateReplacement;
import org.supportagentbench.desk.CreateReshipment;
import org.supportagentbench.desk.HandOverToHuman;
import org.supportagentbench.desk.LookupOrder;
import org.supportagentbench.desk.Order;
import org.supportagentbench.desk.OrderLine;
import org.supportagentbench.desk.SearchKnowledgeBase;
import org.supportagentbench.desk.SearchProducts;
import org.supportagentbench.desk.Shop;
import org.supportagentbench.desk.ToolCall;
import org.supportagentbench.desk.UpdateLineItem;
import org.supportagentbench.desk.UpdateShippingAddress;

/// One thing that a write does to one line or one order. A call is taken apart into these, so that
/// two calls for two lines and one call for both count alike.
public sealed interface Change {
  /// The order that it is about.
  int order();

  /// A line is sent once more.
  ///
  /// @param variant what is sent; empty where the order or line does not exist
  /// @param quantity pieces; 0 where the tool does not say (a replacement takes the line's place)
  /// @param replacement by `create_replacement`, else by `create_reshipment`
  record Resend(int order, int line, String variant, int quantity, boolean replacement)
      implements Change {}

  /// A line is taken off an order; line 0 stands for an order that does not exist.
  record Cancel(int order, int line) implements Change {}

  /// A line becomes another variant.
  record Swap(int order, int line, String variant) implements Change {}

  /// The order goes elsewhere.
  record Reroute(int order, Address address) implements Change {}

  /// What a write changes; empty where the desk's own data are not at hand, and for a call of an
  /// unknown form.
  static List<Change> of(Scene scene, Act act) {
    Optional<Shop> shop = scene.desk().knowledge().map(DeskProfile.Knowledge::shop);
    return shop.isEmpty()
        ? List.of()
        : act.typed().map(call -> of(call, shop.get())).orElse(List.of());
  }

  /// What the call would change in the store; nothing for reads and handovers.
  static List<Change> of(ToolCall call, Shop shop) {
    return switch (call) {
      case CreateReshipment again -> resends(again, shop);
      case CreateReplacement other ->
          List.of(new Resend(other.orderNumber(), other.line(), other.variantId(), 0, true));
      case CancelOrder cancel -> cancels(cancel, shop);
      case UpdateLineItem swap ->
          List.of(new Swap(swap.orderNumber(), swap.line(), swap.variantId()));
      case UpdateShippingAddress move ->
          List.of(new Reroute(move.orderNumber(), move.address().postal()));
      case LookupOrder _, SearchKnowledgeBase _, SearchProducts _, HandOverToHuman _ -> List.of();
    };
  }

  private static List<Change> resends(CreateReshipment again, Shop shop) {
    Optional<Order> order = shop.order(again.orderNumber());
    return again.lineItems().stream()
        .<Change>map(item -> {
          String variant =
              order.flatMap(found -> found.line(item.line())).map(OrderLine::variant).orElse("");
          return new Resend(again.orderNumber(), item.line(), variant, item.quantity(), false);
        })
        .toList();
  }

  private static List<Change> cancels(CancelOrder cancel, Shop shop) {
    List<Integer> lines =
        cancel
            .lines()
            .filter(named -> !named.isEmpty())
            .orElseGet(() ->
                shop.order(cancel.orderNumber())
                    .map(order -> order.lines().stream().map(OrderLine::line).toList())
                    .orElse(List.of(0)));
    return lines.stream().<Change>map(line -> new Cancel(cancel.orderNumber(), line)).toList();
  }
}
