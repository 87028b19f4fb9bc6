package org.supportagentbench.desk;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Swaps the variant of an unshipped line.
@Tool(
    value =
        "Swap the variant (colour or size) of a line that has not shipped. Use only after the"
            + " customer's yes.",
    effect = Effect.WRITE)
public record UpdateLineItem(
    @Arg("The order number") int orderNumber,
    @Arg("Line number of the order, from 1") int line,
    @Arg("Id of the variant to send instead") String variantId)
    implements ToolCall {

  @Override
  public ToolResult run(Shop shop) {
    Optional<Order> order = shop.order(orderNumber);
    if (order.isEmpty()) {
      return ToolAnswers.unknownOrder(orderNumber);
    }
    Optional<OrderLine> old = order.get().line(line);
    if (old.isEmpty()) {
      return ToolAnswers.unknownLine(order.get(), line);
    }
    if (order.get().shipmentOf(line).isPresent()) {
      return ToolAnswers.error(
          "Line %d of order #%d has already shipped; it can no longer be changed."
              .formatted(line, orderNumber));
    }
    return ToolAnswers.alreadyCancelled(order.get())
        .or(() -> ToolAnswers.unknownVariant(shop, variantId))
        .or(() -> otherProduct(shop, old.get()))
        .or(() -> ToolAnswers.soldOut(shop, variantId))
        .orElseGet(this::accept);
  }

  private Optional<ToolResult> otherProduct(Shop shop, OrderLine old) {
    Optional<String> was = shop.catalogue().variant(old.variant()).map(v -> v.product().id());
    Optional<String> wanted = shop.catalogue().variant(variantId).map(v -> v.product().id());
    if (was.equals(wanted)) {
      return Optional.empty();
    }
    return Optional.of(
        ToolAnswers.error(
            "Variant '%s' is another product than line %d; only colour or size can be swapped."
                .formatted(variantId, line)));
  }

  private ToolResult accept() {
    ObjectNode answer = ToolAnswers.accepted(tool(), orderNumber);
    answer.put("line", line).put("variant_id", variantId);
    return ToolAnswers.of(answer);
  }
}
