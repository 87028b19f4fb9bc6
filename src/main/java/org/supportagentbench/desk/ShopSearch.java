package org.supportagentbench.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Full-text search over the knowledge base and the catalogue. The index is built at the first
/// search and shared by every conversation of the store.
public final class ShopSearch {
  private final List<PolicyPage> policy;
  private final Catalogue catalogue;
  private final SearchWords words;
  private final Map<String, PolicyPage> pages = new HashMap<>();
  private final Lazy<TextIndex> policyIndex;
  private final Lazy<TextIndex> productIndex;

  ShopSearch(List<PolicyPage> policy, Catalogue catalogue, SearchWords words) {
    this.policy = policy;
    this.catalogue = catalogue;
    this.words = words;
    policy.forEach(page -> pages.put(page.id(), page));
    this.policyIndex = new Lazy<>(this::indexPolicy);
    this.productIndex = new Lazy<>(this::indexProducts);
  }

  /// The pages that fit best, best first; empty when nothing fits.
  public List<PolicyPage> policy(String query, int most) {
    return policyIndex.get().search(query, "", most).stream().map(pages::get).toList();
  }

  /// The products that fit best, best first, of one type where that is named.
  public List<Product> products(String query, Optional<String> type, int most) {
    return productIndex.get().search(query, type.orElse(""), most).stream()
        .flatMap(id -> catalogue.product(id).stream())
        .toList();
  }

  private TextIndex indexPolicy() {
    TextIndex.Builder builder = TextIndex.builder(words);
    for (PolicyPage page : policy) {
      String title = page.title() + " " + page.id().replace('-', ' ');
      builder.add(page.id(), "", title, page.text());
    }
    return builder.build();
  }

  private TextIndex indexProducts() {
    TextIndex.Builder builder = TextIndex.builder(words);
    for (Product product : catalogue.products()) {
      String colours =
          catalogue.variantsOf(product.id()).stream()
              .map(variant -> variant.colour() + " " + variant.size())
              .distinct()
              .collect(Collectors.joining(" "));
      String title = product.title() + " " + product.type().replace('-', ' ');
      String text = product.description() + " " + colours.toLowerCase(Locale.ROOT);
      builder.add(product.id(), product.type(), title, text);
    }
    return builder.build();
  }
}
