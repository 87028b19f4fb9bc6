package org.supportagentbench.suite;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supportagentbench.desk.Order;
import org.supportagentbench.desk.OrderLine;
import org.supportagentbench.desk.Variant;

/// Checks the actions of a case against its orders and the store's stock.
final class ActionLint {
  private final Suite suite;
  private final CaseFile file;
  private final Spot spot;

  ActionLint(Suite suite, CaseFile file, Spot spot) {
    this.suite = suite;
    this.file = file;
    this.spot = spot;
  }

  void check() {
    Expectation expectation = file.header().expectation();
    actions(expectation.required(), "required", true);
    actions(expectation.allowed(), "allowed", true);
    actions(expectation.forbidden(), "forbidden", false);
  }

  /// @param possible whether the store must be able to do it
  private void actions(List<ExpectedAction> actions, String key, boolean possible) {
    for (int i = 0; i < actions.size(); i++) {
      switch (actions.get(i)) {
        case ExpectedAction.One one -> one(one, spot.at(key, i), possible);
        case ExpectedAction.AnyOf any -> {
          for (int j = 0; j < any.options().size(); j++) {
            one(any.options().get(j), spot.at(key, i, "any-of", j), possible);
          }
        }
      }
    }
  }

  private void one(ExpectedAction.One action, Spot at, boolean possible) {
    Map<String, String> arguments = action.arguments();
    String number = arguments.get("order");
    if (number == null) {
      if (possible) {
        at.problem("'" + action.tool() + "' without an order", "{order: ...}");
      }
      return;
    }
    Optional<Order> order =
        file.header().orders().stream()
            .filter(each -> String.valueOf(each.number()).equals(number))
            .findFirst();
    if (order.isEmpty()) {
      at.problem("order " + number + " in '" + action.tool() + "'", "an order of this case");
      return;
    }
    for (String line : lines(arguments)) {
      line(order.get(), line, action, at, possible);
    }
    variant(order.get(), action, at, possible);
    if (possible) {
      state(order.get(), action, at);
    }
  }

  private static List<String> lines(Map<String, String> arguments) {
    String lines = arguments.getOrDefault("line", arguments.getOrDefault("lines", ""));
    return lines.isEmpty() ? List.of() : List.of(lines.split(",", -1));
  }

  private void line(
      Order order, String number, ExpectedAction.One action, Spot at, boolean possible) {
    Optional<OrderLine> line = YamlValues.whole(number).flatMap(order::line);
    if (line.isEmpty()) {
      at.problem(
          "line " + number + " of order " + order.number(), "lines 1 to " + order.lines().size());
      return;
    }
    Optional<Integer> quantity =
        Optional.ofNullable(action.arguments().get("quantity")).flatMap(YamlValues::whole);
    if (quantity.isPresent() && (quantity.get() < 1 || quantity.get() > line.get().quantity())) {
      at.problem(
          "quantity " + quantity.get() + " of line " + number, "1 to " + line.get().quantity());
    }
    boolean sendsTheSame =
        action.tool().equals(ActionReader.RESEND) || action.tool().equals("create_reshipment");
    if (possible && sendsTheSame && !action.arguments().containsKey("variant")) {
      inStock(line.get().variant(), at);
    }
  }

  private void variant(Order order, ExpectedAction.One action, Spot at, boolean possible) {
    String variant = action.arguments().get("variant");
    if (variant == null) {
      if (possible && action.tool().equals("update_line_item")) {
        at.problem("'update_line_item' without a variant", "the variant to swap to");
      }
      return;
    }
    if (suite.shop().catalogue().variant(variant).isEmpty()) {
      OrderLint.unknownVariant(suite, variant, at);
    } else if (possible) {
      inStock(variant, at);
      if (action.tool().equals("update_line_item")) {
        sameProduct(order, action, variant, at);
      }
    }
  }

  private void inStock(String id, Spot at) {
    Optional<Variant> variant = suite.shop().catalogue().variant(id);
    if (variant.isPresent() && variant.get().stock() == 0) {
      at.problem("'" + id + "', which is sold out", "a variant in stock");
    }
  }

  private void sameProduct(Order order, ExpectedAction.One action, String wanted, Spot at) {
    lines(action.arguments()).stream()
        .flatMap(line -> YamlValues.whole(line).flatMap(order::line).stream())
        .map(OrderLine::variant)
        .findFirst()
        .ifPresent(was -> swap(was, wanted, at));
  }

  private void swap(String was, String wanted, Spot at) {
    Optional<String> from = product(was);
    Optional<String> to = product(wanted);
    if (from.isPresent() && to.isPresent() && !from.equals(to)) {
      at.problem("a swap from '" + was + "' to '" + wanted + "'", "a variant of the same product");
    } else if (was.equals(wanted)) {
      at.problem("a swap of '" + was + "' to itself", "another variant");
    }
  }

  private Optional<String> product(String variant) {
    return suite.shop().catalogue().variant(variant).map(each -> each.product().id());
  }

  /// What the desk would refuse: sending what never left, changing what has left.
  private void state(Order order, ExpectedAction.One action, Spot at) {
    boolean sends =
        action.tool().equals(ActionReader.RESEND) || action.tool().startsWith("create_");
    List<String> lines = lines(action.arguments());
    List<Integer> touched =
        lines.isEmpty()
            ? order.lines().stream().map(OrderLine::line).toList()
            : lines.stream().flatMap(line -> YamlValues.whole(line).stream()).toList();
    if (touched.stream().anyMatch(line -> order.line(line).isEmpty())) {
      return;
    }
    boolean wholeAddress = action.tool().equals("update_shipping_address");
    boolean left =
        wholeAddress
            ? !order.shipments().isEmpty()
            : touched.stream().anyMatch(line -> order.shipmentOf(line).isPresent());
    if (sends && !left) {
      at.problem("'" + action.tool() + "' for what has not shipped", "an order with 'shipments'");
    } else if (!sends && left) {
      at.problem(
          "'" + action.tool() + "' for what has already shipped", "an order without 'shipments'");
    } else if (order.history().cancelled().isPresent()) {
      at.problem("'" + action.tool() + "' for a cancelled order", "an order that stands");
    }
  }
}
