package org.supportagentbench.report.deep;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.supportagentbench.report.Field;
import org.supportagentbench.report.GroupRows;
import org.supportagentbench.report.ModelRun;
import org.supportagentbench.report.PairedComparison;

/// What the reports of one site say of other runs, computed once for all: comparisons of two runs
/// by case, of which both models tell, and how often the ranked runs broke each trap. Used by one
/// thread.
final class Rivals {
  private final Map<String, GroupRows.TrapRow> traps = new HashMap<>();
  private final Map<List<String>, List<PairedComparison.Row>> known = new HashMap<>();

  /// @param inOrder the ranked runs in the order of the board; neighbours are compared at once
  Rivals(Field field, List<ModelRun> inOrder) {
    known.putAll(
        IntStream.range(1, inOrder.size())
            .parallel()
            .mapToObj(i -> List.of(inOrder.get(i - 1), inOrder.get(i)))
            .collect(
                Collectors.toMap(
                    pair -> key(pair.getFirst(), pair.getLast()),
                    pair -> compared(pair.getFirst(), pair.getLast()))));
    for (ModelRun run : field.ranked()) {
      GroupRows.traps(run).forEach(row -> traps.merge(row.trap(), counts(row), Rivals::both));
    }
  }

  /// How often the ranked runs of the board broke a trap.
  GroupRows.TrapRow onBoard(String trap) {
    return traps.getOrDefault(trap, new GroupRows.TrapRow(trap, 0, 0, List.of(), Map.of()));
  }

  private static GroupRows.TrapRow counts(GroupRows.TrapRow row) {
    return new GroupRows.TrapRow(row.trap(), row.broken(), row.runs(), List.of(), Map.of());
  }

  private static GroupRows.TrapRow both(GroupRows.TrapRow one, GroupRows.TrapRow other) {
    return new GroupRows.TrapRow(
        one.trap(), one.broken() + other.broken(), one.runs() + other.runs(), List.of(), Map.of());
  }

  /// What each metric says, first minus second.
  List<PairedComparison.Row> of(ModelRun first, ModelRun second) {
    List<PairedComparison.Row> reversed = known.get(key(second, first));
    return reversed == null
        ? known.computeIfAbsent(key(first, second), _ -> compared(first, second))
        : reversed.stream().map(PairedComparison.Row::reversed).toList();
  }

  private static List<String> key(ModelRun first, ModelRun second) {
    return List.of(first.setup().run(), second.setup().run());
  }

  private static List<PairedComparison.Row> compared(ModelRun first, ModelRun second) {
    return PairedComparison.of(List.of(first, second)).getFirst().rows();
  }
}
