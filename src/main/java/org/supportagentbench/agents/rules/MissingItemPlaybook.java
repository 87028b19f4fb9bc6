package org.supportagentbench.agents.rules;

import java.util.ArrayList;
import java.util.List;

/// A part of the parcel is missing: the customer names it, the record is compared, it goes again.
final class MissingItemPlaybook implements Playbook {
  @Override
  public String question() {
    return "missing item in a parcel repeat claims";
  }

  @Override
  public List<Ask> reads(Situation s, OrderRecord order) {
    List<Ask> asks = new ArrayList<>(Resend.reads(missing(s, order)));
    asks.add(Ask.handbook("delivery times business days shipping and tracking number scan"));
    return asks;
  }

  @Override
  public Step next(Situation s, OrderRecord order) {
    List<Item.Line> missing = missing(s, order);
    if (missing.isEmpty()) {
      int asked = s.times("ask-item");
      if (asked > 0 && namesAnother(s)) {
        String items = ItemFinder.words(order.lines(), s.replies());
        return new Step.Say(
            "ask-item", s.line("missing-not-on-order", "order", order.number(), "items", items));
      }
      String key = asked == 0 ? "ask-item" : asked == 1 ? "ask-item-again" : "ask-item-last";
      return new Step.Say("ask-item", s.line(key));
    }
    List<Item.Line> arrived = order.arrived();
    if (arrived.containsAll(missing)) {
      return Resend.propose(s, order, missing, "missing");
    }
    List<String> parts = new ArrayList<>();
    parts.add(s.line("hello"));
    parts.add(s.line("missing-not-yet", "items", ItemFinder.words(missing, s.replies())));
    parts.addAll(StatusPlaybook.state(s, order));
    return new Step.Say("status", String.join("\n\n", parts));
  }

  /// Whether the answer names a thing of the store that is not on the order.
  private static boolean namesAnother(Situation s) {
    return Library.lexicon().list("=types").stream().anyMatch(type -> s.heardNow("type-" + type));
  }

  /// The lines that the customer names as missing.
  static List<Item.Line> missing(Situation s, OrderRecord order) {
    List<Item.Line> lines = order.lines();
    List<Item.Line> found = new ArrayList<>();
    s.emails()
        .flatMap(email -> email.clauses("missing").stream())
        .map(sentence -> ItemFinder.named(sentence, lines))
        .filter(named -> named.size() == 1)
        .flatMap(List::stream)
        .forEach(line -> {
          if (!found.contains(line)) {
            found.add(line);
          }
        });
    if (!found.isEmpty()) {
      return found;
    }
    List<Item.Line> named = new ArrayList<>();
    s.emails()
        .map(email -> ItemFinder.named(email.words(), lines))
        .filter(some -> some.size() == 1)
        .reduce((_, newer) -> newer)
        .ifPresent(named::addAll);
    return named;
  }
}
