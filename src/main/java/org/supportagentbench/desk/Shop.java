package org.supportagentbench.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The store as it stands at its clock. Immutable and shared: a conversation records what it wants
/// to change in its own [Desk].
public final class Shop {
  private final ShopSettings settings;
  private final Catalogue catalogue;
  private final List<PolicyPage> policy;
  private final Map<Integer, Order> orders = new HashMap<>();
  private final Map<String, List<Order>> byEmail = new HashMap<>();
  private final Map<Integer, String> orderTexts = new ConcurrentHashMap<>();
  private final Map<String, String> pageTexts = new ConcurrentHashMap<>();
  private final Map<String, String> productTexts = new ConcurrentHashMap<>();
  private final ShopSearch search;

  /// Orders with the same number overwrite each other; the suite's lint refuses them before.
  public Shop(
      ShopSettings settings,
      Catalogue catalogue,
      List<PolicyPage> policy,
      List<Order> orders,
      SearchWords words) {
    this.settings = settings;
    this.catalogue = catalogue;
    this.policy = List.copyOf(policy);
    for (Order order : orders) {
      this.orders.put(order.number(), order);
      byEmail
          .computeIfAbsent(
              order.buyer().email().toLowerCase(Locale.ROOT), email -> new ArrayList<>())
          .add(order);
    }
    this.search = new ShopSearch(this.policy, catalogue, words);
  }

  /// Clock, hosts, links, limits.
  public ShopSettings settings() {
    return settings;
  }

  /// What the store sells.
  public Catalogue catalogue() {
    return catalogue;
  }

  /// The knowledge base.
  public List<PolicyPage> policy() {
    return policy;
  }

  /// Search over knowledge base and catalogue.
  public ShopSearch search() {
    return search;
  }

  /// The order with this number.
  public Optional<Order> order(int number) {
    return Optional.ofNullable(orders.get(number));
  }

  /// The orders of an email address in lower case, in no promised order.
  public List<Order> ordersOf(String email) {
    return List.copyOf(byEmail.getOrDefault(email, List.of()));
  }

  /// The order as a tool shows it; written once.
  Optional<String> orderText(int number) {
    return order(number)
        .map(order -> orderTexts.computeIfAbsent(number, key -> OrderText.of(order, catalogue)));
  }

  /// The page of the knowledge base as a tool shows it; written once.
  String pageText(PolicyPage page) {
    return pageTexts.computeIfAbsent(
        page.id(),
        id ->
            ToolAnswers.object()
                .put("id", id)
                .put("title", page.title())
                .put("text", page.text())
                .toString());
  }

  /// The product as a tool shows it; written once.
  String productText(Product product) {
    return productTexts.computeIfAbsent(
        product.id(), _ -> ToolAnswers.product(product, catalogue).toString());
  }
}
