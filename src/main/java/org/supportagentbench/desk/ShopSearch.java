package org.supportagentbench.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Full-text search over the knowledge base and the catalogue. The index is built at the first
/// search; answers are remembered, since agents ask the same things again and again.
public final class ShopSearch {
  private static final int REMEMBERED = 20_000;
  private static final int LONGEST_QUERY = 1_000;

  private final List<PolicyPage> policy;
  private final Catalogue catalogue;
  private final Map<String, PolicyPage> pages = new HashMap<>();
  private final Map<String, List<String>> answers = new ConcurrentHashMap<>();
  private final Lazy<TextIndex> policyIndex;
  private final Lazy<TextIndex> productIndex;

  ShopSearch(List<PolicyPage> policy, Catalogue catalogue) {
    this.policy = policy;
    this.catalogue = catalogue;
    policy.forEach(page -> pages.put(page.id(), page));
    this.policyIndex = new Lazy<>(this::indexPolicy);
    this.productIndex = new Lazy<>(this::indexProducts);
  }

  /// The pages that fit best, best first; empty when nothing fits.
  public List<PolicyPage> policy(String query, int most) {
    return remembered("p", query, () -> policyIndex.get().search(shorten(query), "", most)).stream()
        .map(pages::get)
        .toList();
  }

  /// The products that fit best, best first, of one type where that is named.
  public List<Product> products(String query, Optional<String> type, int most) {
    String of = type.orElse("");
    return remembered("c" + of, query, () -> productIndex.get().search(shorten(query), of, most))
        .stream()
        .flatMap(id -> catalogue.product(id).stream())
        .toList();
  }

  private List<String> remembered(
      String kind, String query, java.util.function.Supplier<List<String>> search) {
    String key = kind + '\n' + shorten(query);
    List<String> known = answers.get(key);
    if (known != null) {
      return known;
    }
    List<String> found = search.get();
    if (answers.size() < REMEMBERED) {
      answers.put(key, found);
    }
    return found;
  }

  private static String shorten(String query) {
    return query.length() <= LONGEST_QUERY ? query : query.substring(0, LONGEST_QUERY);
  }

  private TextIndex indexPolicy() {
    TextIndex.Builder builder = TextIndex.builder();
    for (PolicyPage page : policy) {
      String title = page.title() + " " + page.id().replace('-', ' ');
      builder.add(page.id(), "", title, page.text());
    }
    return builder.build();
  }

  private TextIndex indexProducts() {
    TextIndex.Builder builder = TextIndex.builder();
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
