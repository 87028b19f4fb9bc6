package org.supportagentbench.model.catalogue;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.supportagentbench.model.wire.Protocol;

/// What somebody asks for: a model, and how it shall answer.
///
/// @param name `provider/id`, `provider/board name` or the board's name alone
/// @param effort effort of reasoning; empty for the provider's own
public record ModelChoice(
    String name, OptionalDouble temperature, Optional<String> effort, Overrides overrides) {
  /// A model as the catalogue has it.
  public static ModelChoice of(String name) {
    return new ModelChoice(name, OptionalDouble.empty(), Optional.empty(), Overrides.NONE);
  }

  /// What is said otherwise than in the catalogue.
  ///
  /// @param baseUrl may have a query, such as `?api-version=2024-10-21`
  /// @param unpriced whether a model without a price may be used: its cost is then not measured
  public record Overrides(
      Optional<String> baseUrl,
      Optional<Protocol> protocol,
      OptionalInt maxOutputTokens,
      boolean unpriced) {
    /// Nothing.
    public static final Overrides NONE =
        new Overrides(Optional.empty(), Optional.empty(), OptionalInt.empty(), false);
  }
}
