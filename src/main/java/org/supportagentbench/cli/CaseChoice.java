package org.supportagentbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.supportagentbench.run.CaseFilter;
import org.supportagentbench.suite.InputProblem;
import picocli.CommandLine.Option;

/// Which cases are held, and how often.
final class CaseChoice {
  @Option(names = "--runs", defaultValue = "3", description = "Trials of each case (default: 3).")
  private int runs = 3;

  @Option(names = "--case", paramLabel = "ID", description = "Only this case. Repeatable.")
  private List<String> cases = new ArrayList<>();

  @Option(names = "--intent", description = "Only this intent or trap. Repeatable.")
  private List<String> intents = new ArrayList<>();

  @Option(
      names = "--bucket",
      description = "Only this bucket: routine, must-escalate or adversarial. Repeatable.")
  private List<String> buckets = new ArrayList<>();

  @Option(names = "--limit", paramLabel = "N", description = "At most so many cases.")
  private int limit;

  /// @throws InputProblem for a number that cannot be
  void check() {
    if (runs < 1 || limit < 0) {
      throw new InputProblem("--runs and --limit want at least 1.");
    }
  }

  /// Trials of each case.
  int runs() {
    return runs;
  }

  CaseFilter filter() {
    return new CaseFilter(
        cases, intents, buckets, limit > 0 ? OptionalInt.of(limit) : OptionalInt.empty());
  }
}
