package org.supportagentbench.results;

import java.util.OptionalDouble;

/// What one conversation cost: calls, tokens and money, apart for each role. Builtin agents and
/// scripted customers spend nothing.
public record Spending(Part agent, Part customer, Part judge) {
  /// Nothing was asked of any model.
  public static final Spending NONE = new Spending(Part.NONE, Part.NONE, Part.NONE);

  /// What one role cost.
  ///
  /// @param calls answers of the model, those that were played again from the journal included
  /// @param usd by the price list of the run; empty where a price or the usage is unknown, never 0
  ///   instead
  public record Part(int calls, Tokens tokens, OptionalDouble usd) {
    /// Nothing was asked of a model.
    public static final Part NONE = new Part(0, Tokens.NONE, OptionalDouble.of(0));
  }

  /// Tokens in disjoint classes; `reasoning` is a part of `output`.
  public record Tokens(
      long uncachedInput, long cacheRead, long cacheWrite, long output, long reasoning) {
    /// None.
    public static final Tokens NONE = new Tokens(0, 0, 0, 0, 0);
  }
}
