package org.supportagentbench.agents.rules;

import java.math.BigDecimal;
import java.util.List;

/// Cancels what has not shipped; says what is possible for the rest.
final class CancelPlaybook implements Playbook {
  @Override
  public String question() {
    return "cancelling before shipping cancel order line";
  }

  @Override
  public List<Ask> reads(Situation s, OrderRecord order) {
    return List.of(Ask.handbook("delivery times business days shipping and tracking number scan"));
  }

  @Override
  public Step next(Situation s, OrderRecord order) {
    List<Item.Line> unshipped = order.unshipped();
    if (order.cancelled()) {
      return new Step.Say("cancelled", String.join("\n\n", StatusPlaybook.state(s, order)));
    }
    List<Item.Line> wanted = wanted(s, order.lines());
    if (s.heard("one-of-them") && wanted.size() > 1 && s.times("ask-item") == 0) {
      return new Step.Say("ask-item", s.line("ask-item-cancel"));
    }
    boolean open = wanted.stream().anyMatch(unshipped::contains);
    if (!open) {
      return shipped(s, order, wanted);
    }
    List<Item.Line> lines = wanted.stream().filter(unshipped::contains).toList();
    return propose(s, order, lines, lines.size() < wanted.size());
  }

  /// The lines that the customer names; all of them where none is named.
  static List<Item.Line> wanted(Situation s, List<Item.Line> lines) {
    if (lines.size() == 1 || s.heard("whole")) {
      return lines;
    }
    List<Item.Line> named =
        s.emails()
            .flatMap(email -> places(email, s).stream())
            .map(words -> ItemFinder.named(words, lines))
            .filter(found -> !found.isEmpty())
            .reduce((_, newer) -> newer)
            .orElse(List.of());
    return named.isEmpty() ? lines : named;
  }

  /// Where an email names what is to go; all of it, but for what is to stay, once that was asked.
  private static List<Words> places(Email email, Situation s) {
    boolean answers = !email.equals(s.opening()) && !s.steps().isEmpty();
    return answers
        ? email.parts().stream().filter(part -> !keeps(part)).toList()
        : email.sentences("cancel");
  }

  private static boolean keeps(Words part) {
    return Library.lexicon().find(part).stream().anyMatch(hit -> hit.sign().equals("keep"));
  }

  static Step propose(Situation s, OrderRecord order, List<Item.Line> lines, boolean partly) {
    boolean whole = lines.size() == order.lines().size();
    String what = ItemFinder.words(lines, s.replies());
    String text =
        s.line(
            whole ? "cancel-whole" : "cancel-lines",
            "order",
            order.number(),
            "items",
            what,
            "amount",
            lines.stream().map(Item.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
            "state",
            s.heard("deadline") ? String.join("\n\n", StatusPlaybook.state(s, order)) + "\n\n" : "",
            "partly",
            partly ? s.line("cancel-partly") + "\n\n" : "");
    String done = s.line("cancel-done", "order", order.number(), "items", what);
    return new Step.Propose(
        List.of(Ask.cancel(order.number(), lines, whole, "customer_request")), lines, text, done);
  }

  private static Step shipped(Situation s, OrderRecord order, List<Item.Line> wanted) {
    boolean finalSale = wanted.stream().allMatch(Item.Line::finalSale);
    String key = s.times("cancel-no") == 0 ? "cancel-shipped" : "cancel-shipped-again";
    return new Step.Say(
        "cancel-no",
        s.line(
            key,
            "order",
            order.number(),
            "items",
            ItemFinder.words(wanted, s.replies()),
            "returns",
            s.line(finalSale ? "returns-final" : "returns-short")));
  }
}
