package org.supportagentbench.agents.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A product that a search returned, with its variants.
///
/// @param link its page, where it has one
record Goods(
    String id,
    String title,
    String type,
    String description,
    Optional<String> link,
    List<Choice> choices) {
  Goods {
    choices = List.copyOf(choices);
  }

  /// One variant on the shelf.
  record Choice(Item item, BigDecimal price, int stock, boolean finalSale) {}

  static List<Goods> of(JsonNode answer) {
    List<Goods> all = new ArrayList<>();
    for (JsonNode node : answer.path("products")) {
      List<Choice> choices = new ArrayList<>();
      String title = node.path("title").asString("");
      for (JsonNode variant : node.path("variants")) {
        Item item =
            new Item(
                variant.path("variant_id").asString(""),
                title,
                variant.path("colour").asString(""),
                variant.path("size").asString(""));
        choices.add(
            new Choice(
                item,
                Cash.of(variant.path("price")),
                variant.path("stock").asInt(),
                variant.path("final_sale").asBoolean(false)));
      }
      all.add(
          new Goods(
              node.path("product").asString(""),
              title,
              node.path("type").asString(""),
              node.path("description").asString(""),
              node.has("link") ? Optional.of(node.path("link").asString()) : Optional.empty(),
              choices));
    }
    return all;
  }

  Optional<Choice> choice(String variant) {
    return choices.stream().filter(choice -> choice.item().variant().equals(variant)).findFirst();
  }

  List<Choice> inStock() {
    return choices.stream().filter(choice -> choice.stock() > 0).toList();
  }
}
