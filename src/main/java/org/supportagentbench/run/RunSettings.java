package org.supportagentbench.run;

import org.supportagentbench.suite.InputProblem;

/// What the user may choose about a run, besides suite and agent.
///
/// @param runs how often each case is held
/// @param seed what everything random in the run comes from
/// @param maxConnections conversations at once at most; decides how long a run takes, never what it
///   measures
/// @param fresh begin a new run, also where one with the same identity is there
public record RunSettings(
    CaseFilter filter, int runs, long seed, int maxConnections, boolean fresh) {
  /// How often each case is held unless somebody says otherwise.
  public static final int RUNS = 3;

  /// The seed unless somebody says otherwise.
  public static final long SEED = 1;

  /// Conversations at once unless somebody says otherwise.
  public static final int MAX_CONNECTIONS = 64;

  /// The whole suite as it is measured by default.
  public static final RunSettings DEFAULT =
      new RunSettings(CaseFilter.ALL, RUNS, SEED, MAX_CONNECTIONS, false);

  /// Checks the numbers.
  public RunSettings {
    if (runs < 1 || runs > 1_000) {
      throw new InputProblem("--runs wants 1 to 1000, not %d.".formatted(runs));
    }
    if (maxConnections < 1 || maxConnections > 100_000) {
      throw new InputProblem(
          "--max-connections wants 1 to 100000, not %d.".formatted(maxConnections));
    }
  }
}
