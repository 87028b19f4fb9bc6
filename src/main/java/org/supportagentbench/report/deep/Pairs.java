package org.supportagentbench.report.deep;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.supportagentbench.report.ModelRun;
import org.supportagentbench.report.PairedComparison;

/// Comparisons of two runs by case, each made once: both models of a pair tell of it in their
/// reports. Used by one thread.
final class Pairs {
  private final Map<List<String>, List<PairedComparison.Row>> known = new HashMap<>();

  /// What each metric says, first minus second.
  List<PairedComparison.Row> of(ModelRun first, ModelRun second) {
    String one = first.setup().run();
    String other = second.setup().run();
    List<PairedComparison.Row> reversed = known.get(List.of(other, one));
    return reversed == null
        ? known.computeIfAbsent(List.of(one, other), _ -> compared(first, second))
        : reversed.stream().map(PairedComparison.Row::reversed).toList();
  }

  private static List<PairedComparison.Row> compared(ModelRun first, ModelRun second) {
    return PairedComparison.of(List.of(first, second)).getFirst().rows();
  }
}
