package org.supportagentbench.report.gate;

import java.util.List;

/// What a gate says of a run.
///
/// @param checks one a threshold, in the order of the file
public record GateResult(String run, String model, String suite, List<Check> checks) {
  /// Copies the list.
  public GateResult {
    checks = List.copyOf(checks);
  }

  /// How a check or a gate came out.
  public enum Verdict {
    PASSED,
    FAILED,
    /// Not enough valid conversations: it does not pass, but nothing is shown against the agent.
    NOT_MEASURED
  }

  /// One threshold.
  ///
  /// @param name such as `over_escalation`
  /// @param wanted such as `at most 0.10 (mean)`
  /// @param found the figure with its n, interval and method, or why there is none
  public record Check(String name, Verdict verdict, String wanted, String found) {}

  /// A single failure fails; without one, a single lack of evidence decides.
  public Verdict verdict() {
    if (checks.stream().anyMatch(check -> check.verdict() == Verdict.FAILED)) {
      return Verdict.FAILED;
    }
    return checks.stream().anyMatch(check -> check.verdict() == Verdict.NOT_MEASURED)
        ? Verdict.NOT_MEASURED
        : Verdict.PASSED;
  }
}
