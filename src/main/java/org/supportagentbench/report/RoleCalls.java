package org.supportagentbench.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.supportagentbench.results.CallCount;

/// How the calls of one role of a run went.
///
/// @param role `agent`, `customer` or `judge`
/// @param model as `provider/model`
/// @param calls requests that somebody wanted an answer to
/// @param again how often one of them was sent again
/// @param outcomes how many tries ended in which way, answers included
public record RoleCalls(
    String role, String model, long calls, long again, Map<String, Long> outcomes) {
  /// Copies the map.
  public RoleCalls {
    outcomes = Collections.unmodifiableMap(new TreeMap<>(outcomes));
  }

  /// By role, the agent first.
  public static List<RoleCalls> of(ModelRun run) {
    Map<List<String>, List<CallCount>> groups = new LinkedHashMap<>();
    for (CallCount count : run.calls()) {
      groups
          .computeIfAbsent(List.of(count.role(), count.model()), _ -> new ArrayList<>())
          .add(count);
    }
    return groups.values().stream()
        .map(RoleCalls::of)
        .sorted(Comparator.comparing(RoleCalls::role).thenComparing(RoleCalls::model))
        .toList();
  }

  private static RoleCalls of(List<CallCount> counts) {
    long all = 0;
    long first = 0;
    Map<String, Long> outcomes = new TreeMap<>();
    for (CallCount count : counts) {
      all += count.tries().all();
      first += count.tries().first();
      outcomes.merge(count.outcome(), count.tries().all(), Long::sum);
    }
    CallCount one = counts.getFirst();
    return new RoleCalls(one.role(), one.model(), first, all - first, outcomes);
  }

  /// Calls that came to no answer: the provider was given up, or it refused.
  public long withoutAnswer() {
    return calls - outcomes.getOrDefault(CallCount.ANSWERED, 0L);
  }

  /// What went wrong, as a clause such as `3 rate limited, 1 server error`; empty where nothing
  /// did.
  public Optional<String> faults() {
    String faults =
        outcomes.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(CallCount.ANSWERED))
            .map(entry -> entry.getValue() + " " + entry.getKey().replace('_', ' '))
            .collect(Collectors.joining(", "));
    return faults.isEmpty() ? Optional.empty() : Optional.of(faults);
  }

  /// A sentence, such as `Calls of the agent (openai/x): 120, 2 sent again, 0 without an answer (2
  /// rate limited).`
  public String sentence() {
    return "Calls of the %s (%s): %d, %d sent again, %d without an answer%s."
        .formatted(
            role,
            model,
            calls,
            again,
            withoutAnswer(),
            faults().map(words -> " (" + words + ")").orElse(""));
  }
}
