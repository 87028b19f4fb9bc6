package org.supportagentbench.model;

import java.util.OptionalDouble;

/// What tokens cost, by the name of the model as users type it (`provider/model`).
@FunctionalInterface
public interface PriceTable {
  /// Knows no price.
  PriceTable UNKNOWN = (_, _) -> OptionalDouble.empty();

  /// USD for the tokens of one answer; empty where the price is unknown, never 0 instead.
  OptionalDouble usd(String model, Usage usage);
}
