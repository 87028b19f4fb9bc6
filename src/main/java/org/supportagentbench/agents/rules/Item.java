package org.supportagentbench.agents.rules;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/// A variant of a product as the desk shows it; colour and size may be empty.
record Item(String variant, String title, String colour, String size) {

  static Item of(JsonNode node) {
    return new Item(
        node.path("variant_id").asString(""),
        node.path("title").asString(""),
        node.path("colour").asString(""),
        node.path("size").asString(""));
  }

  /// Title, colour and size, as a customer would say it.
  String words() {
    String traits = traits();
    return traits.isEmpty() ? title : title + " (" + traits + ")";
  }

  /// Colour and size.
  String traits() {
    if (colour.isEmpty() || size.isEmpty()) {
      return colour + size;
    }
    return colour + ", size " + size;
  }

  /// The part of the variant's id that names the product.
  String product() {
    String id = variant;
    for (String trait : new String[] {size, colour}) {
      String end = "-" + Words.fold(trait).replace(' ', '-');
      if (!trait.isEmpty() && id.endsWith(end)) {
        id = id.substring(0, id.length() - end.length());
      }
    }
    return id;
  }

  /// One line of an order.
  ///
  /// @param number from 1
  record Line(
      int number, Item item, int quantity, BigDecimal price, boolean finalSale, boolean shipped) {

    static Line of(JsonNode node) {
      return new Line(
          node.path("line").asInt(),
          Item.of(node),
          node.path("quantity").asInt(),
          Cash.of(node.path("price")),
          node.path("final_sale").asBoolean(false),
          node.path("shipped").asBoolean(false));
    }

    /// Quantity, title, colour and size.
    String words() {
      return quantity + " x " + item.words();
    }

    BigDecimal amount() {
      return price.multiply(BigDecimal.valueOf(quantity));
    }
  }
}
