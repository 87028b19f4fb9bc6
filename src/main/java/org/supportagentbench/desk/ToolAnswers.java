package org.supportagentbench.desk;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The wording that tools share. It is part of the test: an agent reads it.
final class ToolAnswers {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ToolAnswers() {}

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static ToolResult of(ObjectNode answer) {
    return new ToolResult(answer.toString(), false);
  }

  /// One list of what is JSON already.
  static ToolResult list(String name, Stream<String> texts) {
    return new ToolResult(
        texts.collect(Collectors.joining(",", "{\"" + name + "\":[", "]}")), false);
  }

  static ToolResult error(String sentence) {
    return new ToolResult(object().put("error", sentence).toString(), true);
  }

  static ObjectNode accepted(String tool, int order) {
    return object().put("status", "accepted").put("action", tool).put("order_number", order);
  }

  static ToolResult unknownOrder(int number) {
    return error(
        "Order #%d does not exist. Check the number, or look it up by customer_email."
            .formatted(number));
  }

  static ToolResult unknownLine(Order order, int line) {
    return error(
        "Order #%d has no line %d; it has lines 1 to %d."
            .formatted(order.number(), line, order.lines().size()));
  }

  static Optional<ToolResult> notShipped(Order order, int line) {
    if (order.shipmentOf(line).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        error(
            "Line %d of order #%d has not shipped yet; there is nothing to send again."
                .formatted(line, order.number())));
  }

  static Optional<ToolResult> alreadyCancelled(Order order) {
    return order
        .history()
        .cancelled()
        .map(day -> error("Order #%d was cancelled on %s.".formatted(order.number(), day)));
  }

  static Optional<ToolResult> unknownVariant(Shop shop, String variant) {
    if (shop.catalogue().variant(variant).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        error(
            "Variant '%s' does not exist. Find the id with search_products or lookup_order."
                .formatted(variant)));
  }

  static Optional<ToolResult> soldOut(Shop shop, String variant) {
    return shop.catalogue()
        .variant(variant)
        .filter(found -> found.stock() == 0)
        .map(found -> error("Variant '%s' is sold out.".formatted(variant)));
  }

  static ObjectNode product(Product product, Catalogue catalogue) {
    ObjectNode into = object();
    into.put("product", product.id()).put("title", product.title()).put("type", product.type());
    into.put("description", product.description());
    product.link().ifPresent(link -> into.put("link", link));
    ArrayNode variants = into.putArray("variants");
    for (Variant variant : catalogue.variantsOf(product.id())) {
      ObjectNode node = variants.addObject().put("variant_id", variant.id());
      if (!variant.colour().isEmpty()) {
        node.put("colour", variant.colour());
      }
      if (!variant.size().isEmpty()) {
        node.put("size", variant.size());
      }
      node.put("price", variant.price()).put("stock", variant.stock());
      node.put("final_sale", variant.finalSale());
    }
    return into;
  }
}
