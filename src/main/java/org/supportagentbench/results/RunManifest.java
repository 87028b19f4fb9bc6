package org.supportagentbench.results;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.supportagentbench.suite.Bucket;

/// Everything that decides the result of a run, written down before it begins. Two runs with equal
/// manifests measure the same thing.
///
/// @param suite `name@version`
/// @param runs how often each case is held
/// @param parameters all that decides besides, by name, in the order of the names: hash of the
///   suite, parameters of the model, customer, judge, guard, seed, versions of harness and grader
/// @param cases what is held, in order
public record RunManifest(
    String suite, String model, int runs, Map<String, String> parameters, List<PlannedCase> cases) {
  /// Copies the collections.
  public RunManifest {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    cases = List.copyOf(cases);
  }

  /// A case with what its numbers are counted by.
  ///
  /// @param group the intent, or the trap
  public record PlannedCase(String id, Bucket bucket, String group) {}

  /// Conversations that are planned in all.
  public int planned() {
    return cases.size() * runs;
  }
}
