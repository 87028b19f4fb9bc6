package org.supportagentbench.desk;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Cancels an order, or some of its lines, before it ships.
@Tool(
    value =
        "Cancel an order that has not shipped, or only some of its lines. Use only after the"
            + " customer's yes.",
    effect = Effect.WRITE)
public record CancelOrder(
    @Arg("The order number") int orderNumber,
    @Arg("Line numbers to cancel; leave out to cancel the whole order")
        Optional<List<Integer>> lines,
    @Arg("Why it is cancelled") CancelReason reason)
    implements ToolCall {

  /// Copies the list.
  public CancelOrder {
    lines = lines.map(List::copyOf);
  }

  @Override
  public ToolResult run(Shop shop) {
    Optional<Order> found = shop.order(orderNumber);
    if (found.isEmpty()) {
      return ToolAnswers.unknownOrder(orderNumber);
    }
    Order order = found.get();
    Optional<ToolResult> cancelled = ToolAnswers.alreadyCancelled(order);
    if (cancelled.isPresent()) {
      return cancelled.get();
    }
    List<Integer> wanted =
        lines
            .filter(list -> !list.isEmpty())
            .orElseGet(() -> order.lines().stream().map(OrderLine::line).toList());
    for (int line : wanted) {
      if (order.line(line).isEmpty()) {
        return ToolAnswers.unknownLine(order, line);
      }
      if (order.shipmentOf(line).isPresent()) {
        return ToolAnswers.error(
            "Line %d of order #%d has already shipped and can no longer be cancelled."
                .formatted(line, orderNumber));
      }
    }
    ObjectNode answer = ToolAnswers.accepted(tool(), orderNumber);
    wanted.forEach(answer.putArray("lines")::add);
    return ToolAnswers.of(answer);
  }
}
