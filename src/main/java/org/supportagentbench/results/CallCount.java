package org.supportagentbench.results;

/// How the calls of one role of a run went, of those that ended alike. Conversations that were set
/// aside or cut off are in it: every try counts that was made.
///
/// @param role `agent`, `customer` or `judge`
/// @param model as `provider/model`, the model by the provider's own name
/// @param outcome how a try ended: `answered`, `rate_limited`, `refusal` ...
public record CallCount(String role, String model, String outcome, Tries tries) {
  /// A try that gave an answer.
  public static final String ANSWERED = "answered";

  /// So many tries together.
  ///
  /// @param first how many of them were the first of their call
  /// @param latencyMillis of all of them, without waiting before
  /// @param billed what was billed for them, as far as providers say
  public record Tries(long all, long first, long latencyMillis, Spending.Tokens billed) {}
}
