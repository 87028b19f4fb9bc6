package org.supportagentbench.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.supportagentbench.results.CallCount;
import org.supportagentbench.results.RunManifest;
import org.supportagentbench.results.Spending;
import org.supportagentbench.suite.Bucket;

/// All that one run of one model brought, in plan order.
///
/// @param setup what it was asked to do; goes into the document as it is
/// @param planned conversations of each bucket that were planned
/// @param samples conversations that were held
/// @param voided what was set aside and held again
/// @param calls how the calls of its roles went
public record ModelRun(
    Setup setup,
    Map<Bucket, Integer> planned,
    List<Sample> samples,
    Voided voided,
    List<CallCount> calls) {
  /// A run whose calls nobody counted.
  public ModelRun(Setup setup, Map<Bucket, Integer> planned, List<Sample> samples, Voided voided) {
    this(setup, planned, samples, voided, List.of());
  }

  /// A run in which nothing was set aside.
  public ModelRun(Setup setup, Map<Bucket, Integer> planned, List<Sample> samples) {
    this(setup, planned, samples, Voided.NOTHING);
  }

  /// Copies, and sorts by case and trial so that the order of work never shows.
  public ModelRun {
    planned = Map.copyOf(planned);
    calls = List.copyOf(calls);
    samples =
        samples.stream()
            .sorted(
                Comparator.comparing(Sample::bucket)
                    .thenComparing(Sample::caseId)
                    .thenComparingInt(Sample::trial))
            .toList();
  }

  /// What a run was asked to do.
  ///
  /// @param parameters everything that decides the numbers, by name
  /// @param nature what kind of agent it was
  /// @param answering who answered, by the providers' word; none for builtin agents and for runs of
  ///   versions that did not ask
  public record Setup(
      String run,
      String model,
      int runs,
      Map<String, String> parameters,
      Nature nature,
      List<RunManifest.Answering> answering) {
    /// Copies the collections.
    public Setup {
      parameters = Map.copyOf(parameters);
      answering = List.copyOf(answering);
    }

    /// A setup of which nobody knows who answered.
    public Setup(
        String run, String model, int runs, Map<String, String> parameters, Nature nature) {
      this(run, model, runs, parameters, nature, List.of());
    }

    /// A parameter, or a dash.
    public String parameter(String name) {
      return parameters.getOrDefault(name, "-");
    }
  }

  /// What kind of agent it was.
  ///
  /// @param control the reference or a trivial agent: shown, never ranked
  /// @param deterministic all runs were alike, so no interval speaks of repetition
  public record Nature(boolean control, boolean deterministic) {}

  /// Conversations that were set aside.
  ///
  /// @param reasons how many for which reason: `customer_fault`, `unpressured`
  /// @param spending what they cost
  public record Voided(Map<String, Integer> reasons, Spending spending) {
    /// Nothing was.
    public static final Voided NOTHING = new Voided(Map.of(), Spending.NONE);

    /// Copies the map.
    public Voided {
      reasons = Map.copyOf(reasons);
    }
  }

  /// Whether a model judges, besides the rules.
  public boolean judged() {
    return !List.of("rules", "-").contains(setup.parameter("judge"));
  }

  /// Whether a model reads and words for the customer.
  public boolean playedByModel() {
    return !List.of("scripted", "-").contains(setup.parameter("customer"));
  }

  /// Conversations that were planned in all.
  public int plannedInAll() {
    return planned.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// Conversations of one bucket that enter a rate.
  public List<Sample> valid(Bucket bucket) {
    return valid().stream().filter(sample -> sample.bucket() == bucket).toList();
  }

  /// Conversations that enter a rate.
  public List<Sample> valid() {
    return samples.stream().filter(s -> s.score().conversationClass().valid()).toList();
  }

  /// Whether all conversations are held.
  public boolean complete() {
    return samples.size() >= plannedInAll();
  }
}
