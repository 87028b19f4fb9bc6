package org.supportagentbench.scoring;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.supportagentbench.desk.Order;
import org.supportagentbench.desk.Shop;
import org.supportagentbench.language.Languages;
import org.supportagentbench.language.PhraseSet;
import org.supportagentbench.suite.Terms;

/// What a store's facts look like in words: its product names, and the phrases of its terms, each
/// prepared when it is first asked for. Shared by all conversations and threads.
final class FactWords {
  private final Shop shop;
  private final Terms terms;
  private final Languages languages;
  private final Map<String, List<PhraseSet>> phrases = new ConcurrentHashMap<>();
  private final Map<Integer, LineNames> lines = new ConcurrentHashMap<>();
  private final Readings readings;
  private volatile @Nullable ProductNames products;

  FactWords(Shop shop, Terms terms, Languages languages) {
    this.shop = shop;
    this.terms = terms;
    this.languages = languages;
    this.readings = new Readings(shop.settings().clock().toLocalDate());
  }

  Shop shop() {
    return shop;
  }

  Languages languages() {
    return languages;
  }

  /// What was read in the messages of all conversations of the store.
  Readings readings() {
    return readings;
  }

  ProductNames products() {
    ProductNames found = products;
    if (found == null) {
      found = new ProductNames(shop.catalogue());
      products = found;
    }
    return found;
  }

  /// The words that tell the lines of an order apart.
  LineNames lines(Order order) {
    return lines.computeIfAbsent(
        order.number(), key -> new LineNames(order, shop.catalogue(), products().brand()));
  }

  /// The phrases of a term in every language that it has.
  List<PhraseSet> phrases(String term) {
    return phrases.computeIfAbsent(
        term,
        key ->
            terms.languages(key).stream()
                .flatMap(code ->
                    languages.of(code).stream()
                        .map(language -> PhraseSet.compile(terms.phrases(key, code), language)))
                .toList());
  }
}
