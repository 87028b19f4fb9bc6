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
/// @param answering who answered and what it cost, written down when the run ends; decides nothing,
///   so it is no part of the identity
public record RunManifest(
    String suite,
    String model,
    int runs,
    Map<String, String> parameters,
    List<PlannedCase> cases,
    List<Answering> answering) {
  /// Copies the collections.
  public RunManifest {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    cases = List.copyOf(cases);
    answering = List.copyOf(answering);
  }

  /// A run that has not begun.
  public RunManifest(
      String suite,
      String model,
      int runs,
      Map<String, String> parameters,
      List<PlannedCase> cases) {
    this(suite, model, runs, parameters, cases, List.of());
  }

  /// A model that answered in a role of a run.
  ///
  /// @param model as it was asked for, `provider/model`
  /// @param returned names of the models that the provider says have answered, sorted; more than
  ///   one where it changed the model on the way, none where it says nothing
  /// @param prices US dollars a million tokens by class (`input`, `cache_read`, `cache_write`,
  ///   `output`) when the run ended; empty without a price
  public record Answering(
      String role, String model, List<String> returned, Map<String, Double> prices) {
    /// Copies the collections.
    public Answering {
      returned = List.copyOf(returned);
      prices = Collections.unmodifiableMap(new TreeMap<>(prices));
    }
  }

  /// The same with who answered.
  public RunManifest with(List<Answering> who) {
    return new RunManifest(suite, model, runs, parameters, cases, who);
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
