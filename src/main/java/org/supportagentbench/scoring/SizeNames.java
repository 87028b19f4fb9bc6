package org.supportagentbench.scoring;

import java.util.List;

/// Letter sizes as people say them.
final class SizeNames {
  private SizeNames() {}

  /// Words for the size, in the languages of the store; none for sizes that are numbers.
  static List<String> of(String size) {
    return switch (size) {
      case "XS" -> List.of("extra small", "x small");
      case "S" -> List.of("small", "pequena", "pequeno", "petit", "petite", "klein");
      case "M" -> List.of("medium", "mediana", "mediano", "moyen", "moyenne", "mittel");
      case "L" -> List.of("large", "grande", "grand", "gross");
      case "XL" -> List.of("extra large", "x large", "extra grande");
      case "XXL", "2XL" -> List.of("xxl", "2xl", "double extra large");
      default -> List.of();
    };
  }
}
