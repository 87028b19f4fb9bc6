package org.supportagentbench.agents.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Sending things back: the portal, its window, and what cannot go back.
final class ReturnPlaybook implements Playbook {
  private static final int WINDOW = 100;

  @Override
  public String question() {
    return "returns portal unused items 100 days label used items final sale";
  }

  @Override
  public Step next(Situation s, OrderRecord order) {
    List<Item.Line> lines = lines(s, order);
    List<Item.Line> finalSale =
        lines.stream().filter(line -> line.finalSale() && line.shipped()).toList();
    List<Item.Line> other = lines.stream().filter(line -> !finalSale.contains(line)).toList();
    boolean used = s.heard("used") && !s.heard("only-tried");
    List<String> parts = new ArrayList<>();
    parts.add(s.line("hello"));
    if (!finalSale.isEmpty()) {
      parts.add(s.line("return-final", "items", items(finalSale)));
    }
    if (used && !other.isEmpty()) {
      parts.add(s.line(s.times("return") == 0 ? "return-used" : "return-used-again"));
    }
    boolean some = !other.isEmpty() && (!used || other.size() > 1 || s.heard("unused"));
    if (some || s.heard("unused")) {
      parts.add(portal(s, order));
    }
    parts.add(s.line("bye"));
    return new Step.Say("return", String.join("\n\n", parts));
  }

  static String portal(Situation s, OrderRecord order) {
    String until = order.deliveredOn().map(day -> until(day, s)).orElse("");
    String text = s.line("return-portal", "order", order.number(), "until", until);
    return s.times("return") > 0 ? text + " " + s.line("return-label-again") : text;
  }

  private static String until(LocalDate delivered, Situation s) {
    return s.line(
        "return-until",
        "delivered",
        Days.words(delivered, s.replies()),
        "last",
        Days.words(delivered.plusDays(WINDOW), s.replies()));
  }

  private static String items(List<Item.Line> lines) {
    return String.join(", ", lines.stream().map(line -> line.item().words()).toList());
  }

  private static List<Item.Line> lines(Situation s, OrderRecord order) {
    List<Item.Line> each = ItemFinder.each(s.opening().words(), order.lines());
    return each.isEmpty() ? order.lines() : each;
  }
}
