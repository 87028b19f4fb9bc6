package org.supportagentbench.results;

import java.util.OptionalDouble;

/// What one conversation cost: calls, tokens and money, apart for each role. Builtin agents and
/// scripted customers spend nothing.
public record Spending(Part agent, Part customer, Part judge) {
  /// Nothing was asked of any model.
  public static final Spending NONE = new Spending(Part.NONE, Part.NONE, Part.NONE);

  /// What one role cost.
  ///
  /// @param calls answers of the model, those that were played again from the journal and refusals
  ///   that were billed included
  /// @param unusable how many of them the program could not use as they were: a customer's broken
  ///   wording or unreadable reading, a judge's missing quote. Always 0 for the agent, whose every
  ///   answer counts
  /// @param usd by the price list of the run; empty where a price or the usage is unknown, never 0
  ///   instead
  public record Part(int calls, int unusable, Tokens tokens, OptionalDouble usd) {
    /// Nothing was asked of a model.
    public static final Part NONE = new Part(0, Tokens.NONE, OptionalDouble.of(0));

    /// Every answer could be used.
    public Part(int calls, Tokens tokens, OptionalDouble usd) {
      this(calls, 0, tokens, usd);
    }

    /// Both together; the price is known where both are.
    public Part plus(Part other) {
      OptionalDouble both =
          usd.isPresent() && other.usd.isPresent()
              ? OptionalDouble.of(usd.getAsDouble() + other.usd.getAsDouble())
              : OptionalDouble.empty();
      return new Part(
          calls + other.calls, unusable + other.unusable, tokens.plus(other.tokens), both);
    }
  }

  /// Tokens in disjoint classes.
  ///
  /// @param reasoning the part of `output` that was reasoning, as far as providers say
  public record Tokens(
      long uncachedInput, long cacheRead, long cacheWrite, long output, long reasoning) {
    /// None.
    public static final Tokens NONE = new Tokens(0, 0, 0, 0, 0);

    /// Both together.
    public Tokens plus(Tokens other) {
      return new Tokens(
          uncachedInput + other.uncachedInput,
          cacheRead + other.cacheRead,
          cacheWrite + other.cacheWrite,
          output + other.output,
          reasoning + other.reasoning);
    }
  }

  /// Both together, role by role.
  public Spending plus(Spending other) {
    return new Spending(
        agent.plus(other.agent), customer.plus(other.customer), judge.plus(other.judge));
  }
}
