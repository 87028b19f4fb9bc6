package org.supportagentbench.agents.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Explains an order line by line.
final class LinesPlaybook implements Playbook {
  @Override
  public String question() {
    return "cancelling before shipping order line promotions payments";
  }

  @Override
  public List<Ask> reads(Situation s, OrderRecord order) {
    return List.of(Ask.handbook("delivery times business days shipping and tracking number scan"));
  }

  @Override
  public Step next(Situation s, OrderRecord order) {
    List<String> parts = new ArrayList<>();
    parts.add(s.line("hello"));
    parts.add(s.line("lines-intro", "order", order.number()) + "\n" + table(s, order));
    parts.addAll(StatusPlaybook.state(s, order));
    if (!order.unshipped().isEmpty()) {
      parts.add(s.line("lines-change"));
    }
    parts.add(s.line("bye"));
    return new Step.Say("lines", String.join("\n\n", parts));
  }

  /// One row a line, then discounts, shipping, total.
  static String table(Situation s, OrderRecord order) {
    List<String> rows = new ArrayList<>();
    for (Item.Line line : order.lines()) {
      rows.add(
          s.line(
              "lines-row",
              "line",
              line.number(),
              "item",
              line.words(),
              "price",
              line.price(),
              "amount",
              line.amount()));
    }
    for (OrderRecord.Promotion promotion : order.money().promotions()) {
      rows.add(s.line("lines-discount", "code", promotion.code(), "amount", promotion.discount()));
    }
    BigDecimal shipping = order.money().shipping();
    rows.add(s.line("lines-total", "shipping", shipping, "total", order.money().total()));
    return String.join("\n", rows);
  }
}
