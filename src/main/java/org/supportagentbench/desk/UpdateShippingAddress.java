package org.supportagentbench.desk;

import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Changes where an unshipped order goes.
@Tool(
    value =
        "Change the shipping address of an order that has not shipped. Give the whole new address."
            + " Use only after the customer's yes.",
    effect = Effect.WRITE)
public record UpdateShippingAddress(
    @Arg("The order number") int orderNumber, @Arg("The whole new address") NewAddress address)
    implements ToolCall {

  /// The address as the agent writes it.
  public record NewAddress(
      @Arg("Recipient") String name,
      @Arg("Street and number") String line1,
      @Arg("Flat, floor, company") Optional<String> line2,
      @Arg("City") String city,
      @Arg("State, province or county") Optional<String> region,
      @Arg("Postcode or ZIP code") String postcode,
      @Arg("Country code of two letters") String country) {

    /// The same as a postal address; missing parts are empty.
    public Address postal() {
      return new Address(name, line1, line2.orElse(""), city, region.orElse(""), postcode, country);
    }
  }

  @Override
  public ToolResult run(Shop shop) {
    Optional<Order> order = shop.order(orderNumber);
    if (order.isEmpty()) {
      return ToolAnswers.unknownOrder(orderNumber);
    }
    if (!order.get().shipments().isEmpty()) {
      return ToolAnswers.error(
          "Order #%d has already shipped; its address can no longer be changed here."
              .formatted(orderNumber));
    }
    return ToolAnswers.alreadyCancelled(order.get())
        .or(() -> foreign(shop))
        .orElseGet(() -> {
          ObjectNode answer = ToolAnswers.accepted(tool(), orderNumber);
          return ToolAnswers.of(answer);
        });
  }

  private Optional<ToolResult> foreign(Shop shop) {
    String code = CountryCodes.normalise(address.country());
    if (shop.settings().countries().contains(code)) {
      return Optional.empty();
    }
    return Optional.of(
        ToolAnswers.error(
            "We do not ship to '%s'. Countries: %s."
                .formatted(
                    address.country().toUpperCase(Locale.ROOT),
                    String.join(", ", shop.settings().countries()))));
  }
}
