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
    List<Goods.Choice> sized =
        SwapPlaybook.siblings(s, line.item()).stream()
            .filter(choice -> choice.item().size().equals(fit.size()))
            .toList();
    Optional<Goods.Choice> same =
        sized.stream()
            .filter(choice -> choice.item().colour().equals(line.item().colour()))
            .findFirst();
    String stock;
    if (same.filter(choice -> choice.stock() > 0).isPresent()) {
      stock = s.line("size-in-stock", "item", same.get().item().words());
    } else {
      List<String> others =
          sized.stream()
              .filter(choice -> choice.stock() > 0)
              .map(choice -> choice.item().words())
              .toList();
      stock =
          s.line(
              others.isEmpty() ? "size-gone" : "size-other-colours",
              "colour",
              line.item().colour(),
              "size",
              fit.size(),
              "items",
              Days.list(others, s.replies()));
    }
    return new Step.Say(
        "size",
        s.line(
            "size-recommend",
            "size",
            fit.size(),
            "reason",
            fit.reason(),
            "stock",
            stock,
            "portal",
            ReturnPlaybook.portal(s, order)));
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
