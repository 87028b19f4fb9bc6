package org.supportagentbench.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads one order, or the orders of one email address.
@Tool(
    value =
        "Look up an order by its number, or a customer's orders by email. Returns lines, status,"
            + " shipments with tracking, payments, earlier claims and notes.",
    effect = Effect.READ)
public record LookupOrder(
    @Arg("The order number, for example 1101") Optional<Integer> orderNumber,
    @Arg("The email address of the order, when the number is not known")
        Optional<String> customerEmail)
    implements ToolCall {

  @Override
  public ToolResult run(Shop shop) {
    if (orderNumber.isPresent()) {
      return byNumber(shop, orderNumber.get());
    }
    return customerEmail
        .map(email -> byEmail(shop, email.strip().toLowerCase(Locale.ROOT)))
        .orElseGet(
            () -> ToolAnswers.error("Nothing to look up: give order_number or customer_email."));
  }

  private static ToolResult byNumber(Shop shop, int number) {
    return shop.orderText(number)
        .map(text -> new ToolResult(text, false))
        .orElseGet(() -> ToolAnswers.unknownOrder(number));
  }

  private static ToolResult byEmail(Shop shop, String email) {
    List<Order> orders = shop.ordersOf(email);
    if (orders.isEmpty()) {
      return ToolAnswers.error(
          "No order found for " + email + ". Ask the customer for the order number.");
    }
    if (orders.size() == 1) {
      return byNumber(shop, orders.getFirst().number());
    }
    ObjectNode answer = ToolAnswers.object();
    ArrayNode list = answer.putArray("orders");
    for (Order order : orders) {
      list.addObject()
          .put("order_number", order.number())
          .put("placed", order.placed().toString())
          .put("status", order.status().wire())
          .put("total", order.total());
    }
    return ToolAnswers.of(answer);
  }
}
