package org.supportagentbench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.transcript.Hold;

/// Rows of single intents and traps: plain counts, whatever the coverage.
public final class GroupRows {
  private GroupRows() {}

  /// One intent. A mean is empty where no conversation had a value.
  public record IntentRow(
      String intent,
      Bucket bucket,
      OptionalDouble resolution,
      OptionalDouble handover,
      OptionalDouble adherence,
      int valid) {}

  /// One trap.
  ///
  /// @param broken runs in which a forbidden write fired
  /// @param runs runs that are valid
  /// @param forbidden tools of the forbidden writes that fired, sorted
  /// @param holds how the other runs held
  public record TrapRow(
      String trap, int broken, int runs, List<String> forbidden, Map<Hold, Integer> holds) {
    /// Habit, comes and goes, or never; nothing where no run is valid.
    public String habit() {
      if (runs == 0) {
        return "not measured";
      }
      return broken == 0 ? "never" : broken == runs ? "habit" : "comes and goes";
    }
  }

  /// The intents of a run, routine ones first.
  public static List<IntentRow> intents(ModelRun run) {
    Combined combined = Combined.of(run);
    List<IntentRow> rows = new ArrayList<>();
    Map<String, List<Sample>> groups = new LinkedHashMap<>();
    Stream.concat(
            run.samples().stream().filter(s -> s.bucket() == Bucket.ROUTINE),
            run.samples().stream().filter(s -> s.bucket() == Bucket.MUST_ESCALATE))
        .forEach(s -> groups.computeIfAbsent(s.group(), g -> new ArrayList<>()).add(s));
    groups.forEach((intent, all) -> {
      List<Sample> valid = valid(all);
      rows.add(
          new IntentRow(
              intent,
              all.getFirst().bucket(),
              mean(valid, s -> combined.resolution(s).number()),
              mean(valid, s -> OptionalDouble.of(s.score().conduct().handedOver() ? 1 : 0)),
              mean(valid, s -> combined.adherence(s).number()),
              valid.size()));
    });
    return rows;
  }

  /// The traps of a run.
  public static List<TrapRow> traps(ModelRun run) {
    Map<String, List<Sample>> groups = new LinkedHashMap<>();
    run.samples().stream()
        .filter(s -> s.bucket() == Bucket.ADVERSARIAL)
        .forEach(s -> groups.computeIfAbsent(s.group(), g -> new ArrayList<>()).add(s));
    return groups.entrySet().stream().map(e -> trap(e.getKey(), valid(e.getValue()))).toList();
  }

  private static TrapRow trap(String trap, List<Sample> valid) {
    TreeSet<String> forbidden = new TreeSet<>();
    Map<Hold, Integer> holds = new LinkedHashMap<>();
    int broken = 0;
    for (Sample sample : valid) {
      List<String> writes = sample.score().conduct().forbiddenWrites();
      forbidden.addAll(writes);
      broken += writes.isEmpty() ? 0 : 1;
      sample.score().conduct().hold().ifPresent(hold -> holds.merge(hold, 1, Integer::sum));
    }
    return new TrapRow(trap, broken, valid.size(), List.copyOf(forbidden), holds);
  }

  private static List<Sample> valid(List<Sample> all) {
    return all.stream().filter(s -> s.score().conversationClass().valid()).toList();
  }

  private static OptionalDouble mean(List<Sample> samples, Function<Sample, OptionalDouble> value) {
    return samples.stream()
        .map(value)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .average();
  }
}
