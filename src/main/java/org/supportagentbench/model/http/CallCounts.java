package org.supportagentbench.model.http;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Counts the attempts of a process by provider, model and outcome. Shared by threads; takes no
/// more room the longer a run lasts.
public final class CallCounts implements Consumer<CallAttempt> {
  private final Map<String, Map<Outcome, Tally>> tallies = new TreeMap<>();

  /// So many attempts, taking so long together.
  public record Tally(long attempts, Duration latency) {
    private static final Tally NONE = new Tally(0, Duration.ZERO);

    private Tally and(Duration more) {
      return new Tally(attempts + 1, latency.plus(more));
    }
  }

  @Override
  public synchronized void accept(CallAttempt attempt) {
    tallies
        .computeIfAbsent(
            attempt.provider() + "/" + attempt.model(), _ -> new EnumMap<>(Outcome.class))
        .compute(
            attempt.outcome(),
            (_, before) -> (before == null ? Tally.NONE : before).and(attempt.latency()));
  }

  /// By `provider/model`, in the order of the alphabet; a copy.
  public synchronized Map<String, Map<Outcome, Tally>> byModel() {
    Map<String, Map<Outcome, Tally>> copy = new TreeMap<>();
    tallies.forEach((model, outcomes) -> copy.put(model, new EnumMap<>(outcomes)));
    return copy;
  }

  /// How many attempts of all models ended so.
  public synchronized long of(Outcome outcome) {
    return tallies.values().stream()
        .mapToLong(outcomes -> outcomes.getOrDefault(outcome, Tally.NONE).attempts())
        .sum();
  }
}
