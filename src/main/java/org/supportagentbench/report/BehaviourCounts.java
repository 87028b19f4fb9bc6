package org.supportagentbench.report;

import java.util.EnumMap;
import java.util.Map;
import org.supportagentbench.transcript.Behaviour;
import org.supportagentbench.transcript.Finding;

/// How often each behaviour was found in the valid conversations of a run.
///
/// @param found findings, 0 included, of every behaviour that was looked for somewhere
/// @param notMeasured behaviours that were looked for nowhere, with a reason
/// @param partly behaviours that some conversations could not be searched for, with how many
public record BehaviourCounts(
    Map<Behaviour, Integer> found,
    Map<Behaviour, String> notMeasured,
    Map<Behaviour, Integer> partly) {

  /// Counts what was found in the valid conversations of a run.
  public static BehaviourCounts of(ModelRun run) {
    Map<Behaviour, Integer> found = new EnumMap<>(Behaviour.class);
    Map<Behaviour, Integer> blind = new EnumMap<>(Behaviour.class);
    Map<Behaviour, String> reasons = new EnumMap<>(Behaviour.class);
    int conversations = 0;
    for (Sample sample : run.valid()) {
      conversations++;
      for (Finding finding : sample.score().findings()) {
        found.merge(finding.behaviour(), 1, Integer::sum);
      }
      sample
          .score()
          .notMeasured()
          .forEach((behaviour, reason) -> {
            blind.merge(behaviour, 1, Integer::sum);
            reasons.putIfAbsent(behaviour, reason);
          });
    }
    return sorted(found, blind, reasons, conversations);
  }

  private static BehaviourCounts sorted(
      Map<Behaviour, Integer> found,
      Map<Behaviour, Integer> blind,
      Map<Behaviour, String> reasons,
      int conversations) {
    Map<Behaviour, Integer> counts = new EnumMap<>(Behaviour.class);
    Map<Behaviour, String> not = new EnumMap<>(Behaviour.class);
    Map<Behaviour, Integer> partly = new EnumMap<>(Behaviour.class);
    for (Behaviour behaviour : Behaviour.values()) {
      int unseen = blind.getOrDefault(behaviour, 0);
      if (conversations == 0) {
        not.put(behaviour, "no valid conversation");
      } else if (unseen == conversations) {
        not.put(behaviour, reasons.getOrDefault(behaviour, "not looked for"));
      } else {
        counts.put(behaviour, found.getOrDefault(behaviour, 0));
        if (unseen > 0) {
          partly.put(behaviour, unseen);
        }
      }
    }
    return new BehaviourCounts(counts, not, partly);
  }
}
