package org.supportagentbench.agents.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What to buy: the best hits of the product search that are in stock, one for each kind of thing
/// that is asked for.
final class RecommendPlaybook implements Playbook {
  private static final int MOST = 3;

  @Override
  public String question() {
    return "recommending products";
  }

  @Override
  public List<Ask> reads(Situation s, OrderRecord order) {
    List<Ask> asks = new ArrayList<>();
    String words = words(s);
    for (String type : types(s)) {
      asks.add(Ask.products(words, type));
    }
    return asks.isEmpty() ? List.of(Ask.products(words)) : asks;
  }

  @Override
  public Step next(Situation s, OrderRecord order) {
    Set<String> types = types(s);
    List<Goods> picks = new ArrayList<>();
    Set<String> taken = new LinkedHashSet<>();
    for (Goods goods : s.goods()) {
      boolean fits = types.isEmpty() || types.contains(goods.type());
      if (fits
          && !goods.inStock().isEmpty()
          && picks.size() < MOST
          && taken.add(key(goods, types))) {
        picks.add(goods);
      }
    }
    for (Goods goods : s.goods()) {
      boolean fits = types.isEmpty() || types.contains(goods.type());
      if (fits && !goods.inStock().isEmpty() && picks.size() < MOST && !picks.contains(goods)) {
        picks.add(goods);
      }
    }
    if (picks.isEmpty()) {
      return new Step.Say("recommend", s.line("recommend-none"));
    }
    List<String> rows = picks.stream().map(goods -> row(s, goods)).toList();
    return new Step.Say("recommend", s.line("recommend", "rows", String.join("\n\n", rows)));
  }

  private static String key(Goods goods, Set<String> types) {
    return types.isEmpty() ? goods.id() : goods.type();
  }

  private static String row(Situation s, Goods goods) {
    Goods.Choice first = goods.inStock().getFirst();
    Set<String> traits = new LinkedHashSet<>();
    goods
        .inStock()
        .forEach(choice ->
            traits.add(choice.item().traits() + (choice.finalSale() ? " (final sale)" : "")));
    Optional<String> link = goods.link();
    return s.line(
        "recommend-row",
        "title",
        goods.title(),
        "price",
        first.price(),
        "traits",
        String.join("; ", traits),
        "description",
        goods.description(),
        "where",
        link.map(url -> s.line("recommend-link", "link", url))
            .orElseGet(() -> s.line("recommend-by-name")));
  }

  /// The types of things that the customer asks for.
  private static Set<String> types(Situation s) {
    Set<String> types = new LinkedHashSet<>();
    for (String type : Library.lexicon().list("=types")) {
      if (s.heard("type-" + type)) {
        types.add(type);
      }
    }
    return types;
  }

  private static String words(Situation s) {
    return String.join(
        " ", s.opening().words().list().stream().filter(w -> w.length() > 2).limit(60).toList());
  }
}
