package org.supportagentbench.agents.rules;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A tool call that the agent wants, with its arguments as JSON text.
record Ask(String tool, String arguments) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static ObjectNode object() {
    return JSON.createObjectNode();
  }

  private static Ask of(String tool, ObjectNode arguments) {
    return new Ask(tool, arguments.toString());
  }

  static Ask order(int number) {
    return of("lookup_order", object().put("order_number", number));
  }

  static Ask ordersOf(String email) {
    return of("lookup_order", object().put("customer_email", email));
  }

  static Ask handbook(String query) {
    return of("search_knowledge_base", object().put("query", query));
  }

  static Ask products(String query) {
    return of("search_products", object().put("query", query));
  }

  static Ask products(String query, String type) {
    return of("search_products", object().put("query", query).put("product_type", type));
  }

  static Ask resend(int order, List<Pieces> pieces, String reason) {
    ObjectNode arguments = object().put("order_number", order);
    ArrayNode items = arguments.putArray("line_items");
    for (Pieces some : pieces) {
      items.addObject().put("line", some.line().number()).put("quantity", some.quantity());
    }
    return of("create_reshipment", arguments.put("reason", reason));
  }

  static Ask swap(int order, Item.Line line, Item wanted) {
    ObjectNode arguments = object().put("order_number", order).put("line", line.number());
    return of("update_line_item", arguments.put("variant_id", wanted.variant()));
  }

  static Ask cancel(int order, List<Item.Line> lines, boolean whole, String reason) {
    ObjectNode arguments = object().put("order_number", order);
    if (!whole) {
      ArrayNode numbers = arguments.putArray("lines");
      lines.forEach(line -> numbers.add(line.number()));
    }
    return of("cancel_order", arguments.put("reason", reason));
  }

  static Ask moveTo(int order, Postal to) {
    ObjectNode arguments = object().put("order_number", order);
    ObjectNode address = arguments.putObject("address");
    address.put("name", to.name()).put("line1", to.line1());
    if (!to.line2().isEmpty()) {
      address.put("line2", to.line2());
    }
    address.put("city", to.city());
    if (!to.region().isEmpty()) {
      address.put("region", to.region());
    }
    address.put("postcode", to.postcode()).put("country", to.country());
    return of("update_shipping_address", arguments);
  }

  static Ask handOver(String reason, String summary) {
    return of("hand_over_to_human", object().put("reason", reason).put("summary", summary));
  }
}
