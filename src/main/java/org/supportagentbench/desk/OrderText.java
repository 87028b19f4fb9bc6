package org.supportagentbench.desk;

import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An order as `lookup_order` shows it.
final class OrderText {
  private OrderText() {}

  static String of(Order order, Catalogue catalogue) {
    ObjectNode node = ToolAnswers.object();
    node.put("order_number", order.number()).put("placed", order.placed().toString());
    node.put("status", order.status().wire());
    order.history().cancelled().ifPresent(day -> node.put("cancelled", day.toString()));
    node.putObject("customer")
        .put("name", order.buyer().name())
        .put("email", order.buyer().email());
    address(node.putObject("shipping_address"), order.buyer().address());
    lines(node.putArray("lines"), order, catalogue);
    money(node, order);
    shipments(node.putArray("shipments"), order);
    ArrayNode claims = node.putArray("earlier_claims");
    for (Claim claim : order.history().claims()) {
      claims
          .addObject()
          .put("date", claim.date().toString())
          .put("kind", claim.kind().name().toLowerCase(Locale.ROOT))
          .put("order_number", claim.order())
          .put("outcome", claim.outcome());
    }
    if (!order.history().notes().isEmpty()) {
      order.history().notes().forEach(node.putArray("notes")::add);
    }
    return node.toString();
  }

  private static void address(ObjectNode node, Address address) {
    node.put("name", address.name()).put("line1", address.line1());
    if (!address.line2().isEmpty()) {
      node.put("line2", address.line2());
    }
    node.put("city", address.city());
    if (!address.region().isEmpty()) {
      node.put("region", address.region());
    }
    node.put("postcode", address.postcode()).put("country", address.country());
  }

  private static void lines(ArrayNode into, Order order, Catalogue catalogue) {
    for (OrderLine line : order.lines()) {
      ObjectNode node = into.addObject().put("line", line.line());
      node.put("variant_id", line.variant());
      catalogue
          .variant(line.variant())
          .ifPresent(variant -> {
            node.put("title", variant.product().title());
            if (!variant.colour().isEmpty()) {
              node.put("colour", variant.colour());
            }
            if (!variant.size().isEmpty()) {
              node.put("size", variant.size());
            }
          });
      node.put("quantity", line.quantity()).put("price", line.price());
      node.put("final_sale", line.finalSale());
      node.put("shipped", order.shipmentOf(line.line()).isPresent());
    }
  }

  private static void money(ObjectNode node, Order order) {
    ArrayNode promotions = node.putArray("promotions");
    for (Promotion promotion : order.billing().promotions()) {
      promotions.addObject().put("code", promotion.code()).put("discount", promotion.discount());
    }
    node.put("shipping", order.billing().shipping()).put("total", order.total());
    ArrayNode payments = node.putArray("payments");
    for (Payment payment : order.billing().payments()) {
      payments
          .addObject()
          .put("date", payment.date().toString())
          .put("kind", payment.kind().name().toLowerCase(Locale.ROOT))
          .put("amount", payment.amount())
          .put("status", payment.status().name().toLowerCase(Locale.ROOT));
    }
  }

  private static void shipments(ArrayNode into, Order order) {
    for (Shipment shipment : order.shipments()) {
      ObjectNode node = into.addObject();
      shipment.lines().forEach(node.putArray("lines")::add);
      node.put("carrier", shipment.carrier()).put("tracking_number", shipment.tracking());
      ArrayNode events = node.putArray("events");
      for (TrackingEvent event : shipment.events()) {
        events
            .addObject()
            .put("at", event.at().toString())
            .put("status", event.status().wire())
            .put("place", event.place());
      }
    }
  }
}
