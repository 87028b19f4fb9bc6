package org.supportagentbench.agents.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What to buy: for each kind of thing that is asked for the best hits of the product search that
/// are in stock.
final class RecommendPlaybook implements Playbook {
  private static final int MOST = 3;
  private static final int WORDS = 9;

  @Override
  public String question() {
    return "recommending products";
  }

  @Override
  public List<Ask> reads(Situation s, OrderRecord order) {
    List<Ask> asks = new ArrayList<>();
    needs(s, order).forEach((type, words) -> asks.add(Ask.products(words, type)));
    return asks.isEmpty() ? List.of(Ask.products(plain(s.opening().words(), order))) : asks;
  }

  @Override
  public Step next(Situation s, OrderRecord order) {
    Set<String> types = needs(s, order).keySet();
    Set<Goods> picks = new LinkedHashSet<>();
    for (String type : types) {
      offers(s, type).stream().limit(1).forEach(picks::add);
    }
    for (String type : types.isEmpty() ? Set.of("") : types) {
      offers(s, type).stream().limit(MOST).forEach(picks::add);
    }
    if (picks.isEmpty()) {
      return new Step.Say("recommend", s.line("recommend-none"));
    }
    List<String> rows = picks.stream().limit(MOST).map(goods -> row(s, goods, order)).toList();
    String key = s.times("recommend") == 0 ? "recommend" : "recommend-again";
    return new Step.Say("recommend", s.line(key, "rows", String.join("\n\n", rows)));
  }

  private static List<Goods> offers(Situation s, String type) {
    return s.goods().stream()
        .filter(goods -> type.isEmpty() || goods.type().equals(type))
        .filter(goods -> !goods.inStock().isEmpty())
        .toList();
  }

  private static String row(Situation s, Goods goods, OrderRecord order) {
    Goods.Choice first = goods.inStock().getFirst();
    Set<String> traits = new LinkedHashSet<>();
    for (Goods.Choice choice : goods.inStock()) {
      String price = choice.price().compareTo(first.price()) == 0 ? "" : " for $" + choice.price();
      traits.add(choice.item().traits() + price + (choice.finalSale() ? " (final sale)" : ""));
    }
    Optional<String> link = goods.link();
    return s.line(
        "recommend-row",
        "title",
        goods.title(),
        "price",
        first.price(),
        "traits",
        String.join("; ", traits),
        "facts",
        String.join("; ", facts(goods, order)),
        "where",
        link.map(url -> s.line("recommend-link", "link", url))
            .orElseGet(() -> s.line("recommend-by-name")));
  }

  /// The one or two parts of the description that decide: what it fits, else what comes first.
  private static List<String> facts(Goods goods, OrderRecord order) {
    List<String> best = new ArrayList<>();
    List<String> first = new ArrayList<>();
    Set<String> own = new LinkedHashSet<>();
    order.lines().forEach(line -> own.addAll(ItemFinder.titleWords(line.item().title())));
    for (String part : goods.description().split("[,;.] ", -1)) {
      List<String> words = Words.of(part).list();
      if (words.size() <= WORDS) {
        (words.stream().filter(own::contains).count() > 1 ? best : first).add(part);
      }
    }
    best.addAll(first);
    return best.stream()
        .limit(2)
        .map(part -> part.endsWith(".") ? part.substring(0, part.length() - 1) : part)
        .toList();
  }

  /// The types of things that are asked for, each with the words to search for; what the customer
  /// has on the order is not what is looked for.
  private static Map<String, String> needs(Situation s, OrderRecord order) {
    Map<String, String> needs = new LinkedHashMap<>();
    Map<String, String> owned = new LinkedHashMap<>();
    for (String type : Library.lexicon().list("=types")) {
      String sign = "type-" + type;
      List<Words> sentences = s.emails().flatMap(email -> email.sentences(sign).stream()).toList();
      if (!sentences.isEmpty()) {
        boolean own = order.lines().stream().anyMatch(line -> line.item().variant().contains(type));
        (own ? owned : needs).put(type, plain(sentences.getFirst(), order));
      }
    }
    return needs.isEmpty() ? owned : needs;
  }

  /// The words of a sentence and the titles of what it has to go with.
  private static String plain(Words words, OrderRecord order) {
    List<String> plain = new ArrayList<>();
    words.list().stream().filter(word -> word.length() > 2).limit(40).forEach(plain::add);
    order.lines().forEach(line -> plain.addAll(ItemFinder.titleWords(line.item().title())));
    return String.join(" ", plain);
  }
}
