package org.supportagentbench.desk;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Sends lines of an order again, as they were ordered.
@Tool(
    value =
        "Send lines of a shipped order again, free of charge, exactly as they were ordered. Use"
            + " only after the customer's yes.",
    effect = Effect.WRITE)
public record CreateReshipment(
    @Arg("The order number") int orderNumber,
    @Arg("The lines to send again, with the quantity of each") List<Item> lineItems,
    @Arg("Why it is sent again") ResendReason reason)
    implements ToolCall {

  /// Copies the list.
  public CreateReshipment {
    lineItems = List.copyOf(lineItems);
  }

  /// One line to send again.
  public record Item(
      @Arg("Line number of the order, from 1") int line, @Arg("How many pieces") int quantity) {}

  @Override
  public ToolResult run(Shop shop) {
    Optional<Order> order = shop.order(orderNumber);
    if (order.isEmpty()) {
      return ToolAnswers.unknownOrder(orderNumber);
    }
    if (lineItems.isEmpty()) {
      return ToolAnswers.error("line_items is empty: name at least one line and its quantity.");
    }
    for (Item item : lineItems) {
      Optional<ToolResult> refusal = refuse(shop, order.get(), item);
      if (refusal.isPresent()) {
        return refusal.get();
      }
    }
    ObjectNode answer = ToolAnswers.accepted(tool(), orderNumber);
    answer.put("note", "A new tracking number follows by email when the parcel leaves.");
    return ToolAnswers.of(answer);
  }

  private static Optional<ToolResult> refuse(Shop shop, Order order, Item item) {
    Optional<OrderLine> line = order.line(item.line());
    if (line.isEmpty()) {
      return Optional.of(ToolAnswers.unknownLine(order, item.line()));
    }
    int ordered = line.get().quantity();
    if (item.quantity() < 1 || item.quantity() > ordered) {
      return Optional.of(
          ToolAnswers.error(
              "Quantity %d does not fit line %d, which has %d piece(s)."
                  .formatted(item.quantity(), item.line(), ordered)));
    }
    return ToolAnswers.notShipped(order, item.line())
        .or(() -> ToolAnswers.soldOut(shop, line.get().variant()));
  }
}
