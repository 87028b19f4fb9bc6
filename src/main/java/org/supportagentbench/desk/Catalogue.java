package org.supportagentbench.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Everything that the store sells. Immutable; shared by all conversations.
public final class Catalogue {
  private final Map<String, Product> products = new LinkedHashMap<>();
  private final Map<String, Variant> variants = new LinkedHashMap<>();
  private final Map<String, List<Variant>> byProduct = new LinkedHashMap<>();
  private final SortedSet<String> types = new TreeSet<>();

  /// Takes the variants in catalogue order; each carries its product.
  public Catalogue(List<Variant> rows) {
    for (Variant row : rows) {
      products.putIfAbsent(row.product().id(), row.product());
      variants.put(row.id(), row);
      byProduct.computeIfAbsent(row.product().id(), id -> new ArrayList<>()).add(row);
      types.add(row.product().type());
    }
  }

  /// The variant with this id.
  public Optional<Variant> variant(String id) {
    return Optional.ofNullable(variants.get(id));
  }

  /// The product with this id.
  public Optional<Product> product(String id) {
    return Optional.ofNullable(products.get(id));
  }

  /// All products, in catalogue order.
  public Collection<Product> products() {
    return Collections.unmodifiableCollection(products.values());
  }

  /// All variants, in catalogue order.
  public Collection<Variant> variants() {
    return Collections.unmodifiableCollection(variants.values());
  }

  /// The variants of a product, in catalogue order; empty for an unknown product.
  public List<Variant> variantsOf(String product) {
    return Collections.unmodifiableList(byProduct.getOrDefault(product, List.of()));
  }

  /// The types of products, sorted.
  public SortedSet<String> types() {
    return Collections.unmodifiableSortedSet(types);
  }
}
