package org.supportagentbench.model.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.supportagentbench.model.Usage;

/// Counts the tries of a process by role, model and outcome. Shared by threads; takes no more room
/// the longer a run lasts.
public final class CallCounts implements Consumer<CallAttempt> {
  private static final Usage NOTHING = new Usage(0, 0, 0, 0, OptionalLong.empty());

  private final Map<Kind, Tally> tallies =
      new TreeMap<>(
          Comparator.comparing((Kind kind) -> kind.asked().role())
              .thenComparing(kind -> kind.asked().model())
              .thenComparing(Kind::outcome));

  private record Kind(CallAttempt.Asked asked, Outcome outcome) {}

  /// The tries of one model in one role that ended in one way.
  public record Count(CallAttempt.Asked asked, Outcome outcome, Tally tally) {}

  /// So many tries together.
  ///
  /// @param first how many of them were the first of their call
  /// @param latency of all of them
  /// @param usage what was billed for them, as far as it is said
  public record Tally(long tries, long first, Duration latency, Usage usage) {
    private static final Tally NONE = new Tally(0, 0, Duration.ZERO, NOTHING);

    private Tally and(CallAttempt attempt) {
      return new Tally(
          tries + 1,
          first + (attempt.number() == 1 ? 1 : 0),
          latency.plus(attempt.latency()),
          plus(usage, attempt.usage()));
    }

    private static Usage plus(Usage before, Optional<Usage> more) {
      if (more.isEmpty()) {
        return before;
      }
      Usage usage = more.get();
      return new Usage(
          before.uncachedInput() + usage.uncachedInput(),
          before.cacheRead() + usage.cacheRead(),
          before.cacheWrite() + usage.cacheWrite(),
          before.output() + usage.output(),
          OptionalLong.of(before.reasoning().orElse(0) + usage.reasoning().orElse(0)));
    }
  }

  @Override
  public synchronized void accept(CallAttempt attempt) {
    tallies.merge(
        new Kind(attempt.asked(), attempt.outcome()),
        Tally.NONE.and(attempt),
        (before, _) -> before.and(attempt));
  }

  /// What was counted, in the order of roles and models; a copy.
  public synchronized List<Count> counts() {
    List<Count> all = new ArrayList<>();
    tallies.forEach((kind, tally) -> all.add(new Count(kind.asked(), kind.outcome(), tally)));
    return all;
  }

  /// The same, and begins anew.
  public synchronized List<Count> drain() {
    List<Count> all = counts();
    tallies.clear();
    return all;
  }

  /// How many tries of all models ended so.
  public synchronized long of(Outcome outcome) {
    return tallies.entrySet().stream()
        .filter(entry -> entry.getKey().outcome() == outcome)
        .mapToLong(entry -> entry.getValue().tries())
        .sum();
  }
}
