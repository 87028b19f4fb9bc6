package org.supportagentbench.desk;

import java.util.Optional;
import java.util.SortedSet;

/// Finds products with their variants, prices, stock and links.
@Tool(
    value =
        "Search the catalogue. Returns products with their variants (id, colour, size, price,"
            + " stock, final sale) and the product page where there is one.",
    effect = Effect.READ)
public record SearchProducts(
    @Arg("What to look for, in a few words") String query,
    @Arg("Only this type of product, for example duffel") Optional<String> productType)
    implements ToolCall {
  private static final int PRODUCTS = 5;

  @Override
  public ToolResult run(Shop shop) {
    SortedSet<String> types = shop.catalogue().types();
    if (productType.isPresent() && !types.contains(productType.get())) {
      return ToolAnswers.error(
          "Unknown product_type '" + productType.get() + "'. Types: " + String.join(", ", types));
    }
    return ToolAnswers.list(
        "products",
        shop.search().products(query, productType, PRODUCTS).stream().map(shop::productText));
  }
}
