package org.supportagentbench.agents.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A size that does not fit: recommends one by the size guide; the exchange itself is self-service.
final class SizePlaybook implements Playbook {
  @Override
  public String question() {
    return "exchanging a size size guide chest waist height";
  }

  @Override
  public List<Ask> reads(Situation s, OrderRecord order) {
    List<Ask> asks = new ArrayList<>();
    asks.add(Ask.handbook("returns portal unused items 100 days label used items final sale"));
    line(s, order).ifPresent(line -> asks.add(Ask.products(line.item().title())));
    return asks;
  }

  @Override
  public Step next(Situation s, OrderRecord order) {
    Optional<Item.Line> found = line(s, order);
    if (found.isEmpty()) {
      return Topic.RETURN.playbook().next(s, order);
    }
    Item.Line line = found.get();
    if (line.finalSale()) {
      return new Step.Say("return", s.line("size-final", "item", line.item().words()));
    }
    Optional<Measures.Fit> fit = Measures.of(s).fit(s.handbook(), line.item());
    if (fit.isEmpty()) {
      String key = s.times("ask-size") == 0 ? "ask-measure" : "ask-measure-again";
      String portal = ReturnPlaybook.portal(s, order);
      return new Step.Say("ask-size", s.line(key, "item", line.item().words(), "portal", portal));
    }
    return recommend(s, order, line, fit.get());
  }

  private static Step recommend(Situation s, OrderRecord order, Item.Line line, Measures.Fit fit) {
    return new Step.Say(
        "size",
        s.line(
            "size-recommend",
            "size",
            fit.size(),
            "reason",
            fit.reason(),
            "stock",
            stock(s, line.item(), fit.size()),
            "portal",
            ReturnPlaybook.portal(s, order)));
  }

  /// Whether the size is there, in the same colour or in others.
  private static String stock(Situation s, Item item, String size) {
    List<Item> there =
        SwapPlaybook.siblings(s, item).stream()
            .filter(choice -> choice.item().size().equals(size) && choice.stock() > 0)
            .map(Goods.Choice::item)
            .toList();
    Optional<Item> same =
        there.stream().filter(one -> one.colour().equals(item.colour())).findFirst();
    if (same.isPresent()) {
      return s.line("size-in-stock", "item", same.get().words());
    }
    String others = Days.list(there.stream().map(Item::words).toList(), s.replies());
    return s.line(
        there.isEmpty() ? "size-gone" : "size-other-colours",
        "colour",
        item.colour(),
        "size",
        size,
        "items",
        others);
  }

  private static Optional<Item.Line> line(Situation s, OrderRecord order) {
    List<Item.Line> sized =
        order.lines().stream().filter(line -> !line.item().size().isEmpty()).toList();
    if (sized.size() == 1) {
      return Optional.of(sized.getFirst());
    }
    return s.emails()
        .map(email -> ItemFinder.named(email.words(), sized))
        .filter(named -> !named.isEmpty())
        .map(List::getFirst)
        .reduce((_, newer) -> newer)
        .or(() -> sized.stream().findFirst());
  }
}
