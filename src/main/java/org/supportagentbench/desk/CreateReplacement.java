package org.supportagentbench.desk;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Sends one variant in place of a line.
@Tool(
    value =
        "Send a replacement for one line of a shipped order, free of charge. Takes the id of the"
            + " variant to send. Use only after the customer's yes.",
    effect = Effect.WRITE)
public record CreateReplacement(
    @Arg("The order number") int orderNumber,
    @Arg("Line number of the order, from 1") int line,
    @Arg("Id of the variant to send") String variantId,
    @Arg("Why it is replaced") ResendReason reason)
    implements ToolCall {

  @Override
  public ToolResult run(Shop shop) {
    Optional<Order> order = shop.order(orderNumber);
    if (order.isEmpty()) {
      return ToolAnswers.unknownOrder(orderNumber);
    }
    if (order.get().line(line).isEmpty()) {
      return ToolAnswers.unknownLine(order.get(), line);
    }
    return ToolAnswers.unknownVariant(shop, variantId)
        .or(() -> ToolAnswers.notShipped(order.get(), line))
        .or(() -> ToolAnswers.soldOut(shop, variantId))
        .orElseGet(this::accept);
  }

  private ToolResult accept() {
    ObjectNode answer = ToolAnswers.accepted(tool(), orderNumber);
    answer.put("line", line).put("variant_id", variantId);
    answer.put("note", "A new tracking number follows by email when the parcel leaves.");
    return ToolAnswers.of(answer);
  }
}
