package org.supportagentbench.interchange;

import java.util.Map;

/// What a whole log came to.
///
/// @param conversations lines that hold one
/// @param withFindings conversations with at least one finding
/// @param findings by their names in JSON
/// @param notMeasured conversations in which a behaviour could not be looked for, by its name
/// @param faults what could not be read or scored
public record Tally(
    long conversations,
    long withFindings,
    Map<String, Long> findings,
    Map<String, Long> notMeasured,
    Faults faults) {
  /// Copies the maps.
  public Tally {
    findings = Map.copyOf(findings);
    notMeasured = Map.copyOf(notMeasured);
  }

  /// Lines without a result.
  ///
  /// @param broken lines that hold no conversation
  /// @param bugs conversations on which a detector failed
  public record Faults(long broken, long bugs) {}
}
