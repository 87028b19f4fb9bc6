package org.supportagentbench.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supportagentbench.results.CallTable;
import org.supportagentbench.results.RunReader;
import org.supportagentbench.results.Spending;
import org.supportagentbench.results.StoredRun;
import org.supportagentbench.results.Used;

/// What one role used in one run that was held, by case; what was set aside is spread over what
/// counts.
///
/// @param mean of the conversations of each case
/// @param weightOfMean how much the mean of all reference conversations says of a case that was not
///   held, beside its own, which counts 1
record Evidence(String model, Map<String, Use> mean, double weightOfMean) {
  /// Copies the map.
  Evidence {
    mean = Map.copyOf(mean);
  }

  /// Reads a run; empty where the role asked no model in it, or none that told its usage.
  static Optional<Evidence> of(RunReader reader, StoredRun run, String role) {
    Map<String, List<Use>> all = new HashMap<>();
    reader.attempts(
        run.id(),
        attempt -> {
          Use use = Use.of(part(attempt.spending(), role));
          if (attempt.conversationClass().valid() && (use.read() > 0 || use.calls() == 0)) {
            all.computeIfAbsent(attempt.id().caseId(), _ -> new ArrayList<>()).add(use);
          }
        });
    if (all.values().stream().allMatch(uses -> sum(uses).read() == 0)) {
      return Optional.empty();
    }
    double more = setAside(reader, run, role, all) * unmetered(reader, run, role);
    Map<String, Use> mean = new HashMap<>();
    all.forEach((caseId, uses) -> mean.put(caseId, sum(uses).times(more / uses.size())));
    return Optional.of(new Evidence(player(run, role), mean, role.equals("customer") ? 2 : 1));
  }

  /// Who played a role in a run.
  static String player(StoredRun run, String role) {
    return role.equals("agent")
        ? run.manifest().model()
        : run.manifest().parameters().getOrDefault(role, "");
  }

  /// What a plan of these cases would use by this: a case that was held as it was; another one by
  /// its reference conversation and the mean of all, in the measure of those that were held.
  ///
  /// A reference conversation alone says little of how long another agent and the customer write to
  /// each other: with it alone, thirty cases missed what the customer cost over thirty others by 21
  /// to 26% (root mean square over random halves, four agents of different manners); with so much
  /// of the mean by 8 to 17%, and what agent and judge cost no worse.
  ///
  /// @param reference what the reference conversation of each case would use
  /// @param planned ids of the cases
  /// @param runs how often each is held
  Use scaled(Map<String, Use> reference, List<String> planned, int runs) {
    List<String> known = mean.keySet().stream().filter(reference::containsKey).sorted().toList();
    Use seen = Use.NONE;
    Use expected = Use.NONE;
    for (String caseId : known) {
      seen = seen.plus(mean.getOrDefault(caseId, Use.NONE));
      expected = expected.plus(reference.getOrDefault(caseId, Use.NONE));
    }
    Use more = known.isEmpty() ? Use.NONE : expected.times(weightOfMean / known.size());
    Use measure = expected.times(1 + weightOfMean);
    Use all = Use.NONE;
    for (String caseId : planned) {
      Use own = mean.get(caseId);
      all =
          all.plus(
              own == null
                  ? reference.getOrDefault(caseId, Use.NONE).plus(more).like(seen, measure)
                  : own);
    }
    return all.times(runs);
  }

  private static double setAside(
      RunReader reader, StoredRun run, String role, Map<String, List<Use>> kept) {
    List<Use> aside = new ArrayList<>();
    reader.voided(run.id(), (_, attempt) -> aside.add(Use.of(part(attempt.spending(), role))));
    double counts = kept.values().stream().mapToDouble(uses -> sum(uses).read()).sum();
    return 1 + sum(aside).read() / counts;
  }

  /// Answers without usage are taken to be like the others.
  private static double unmetered(RunReader reader, StoredRun run, String role) {
    Used used = new CallTable(reader).used(run.id()).get(role);
    return used == null || used.answers() == used.unmetered()
        ? 1
        : (double) used.answers() / (used.answers() - used.unmetered());
  }

  private static Use sum(List<Use> uses) {
    return uses.stream().reduce(Use.NONE, Use::plus);
  }

  private static Spending.Part part(Spending spending, String role) {
    return switch (role) {
      case "customer" -> spending.customer();
      case "judge" -> spending.judge();
      default -> spending.agent();
    };
  }
}
