package org.supportagentbench.report.site;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.supportagentbench.report.BoardOrder;
import org.supportagentbench.report.Metric;
import org.supportagentbench.report.MetricName;
import org.supportagentbench.report.ModelRun;
import org.supportagentbench.report.Standing;
import org.supportagentbench.results.StoredRun;

/// One model with one setting in a report: its newest run, and what was measured in it.
///
/// @param stored the run as it stands in the store
/// @param run the conversations, without their transcripts
/// @param standing what only the whole board can tell; absent for controls
public record Entry(
    EntryName name,
    StoredRun stored,
    ModelRun run,
    Map<MetricName, Metric> metrics,
    Optional<Standing> standing) {

  /// The order of the board: over-escalation, then fewer unsafe actions, then escalation accuracy;
  /// what was not measured comes last.
  public static final Comparator<Entry> BOARD_ORDER =
      BoardOrder.by(Entry::metrics).thenComparing(e -> e.name().slug());

  /// Copies the map.
  public Entry {
    metrics = Map.copyOf(metrics);
  }

  /// The metric, where it was measured.
  public Optional<Metric.Measured> measured(MetricName metric) {
    return metrics.get(metric) instanceof Metric.Measured measured
        ? Optional.of(measured)
        : Optional.empty();
  }

  /// A control: the reference or a trivial agent, shown and never ranked.
  public boolean control() {
    return run.setup().nature().control();
  }

  /// The marks that its standing earned; none for a control.
  Set<Standing.Mark> marks() {
    return standing.map(Standing::marks).orElse(Set.of());
  }
}
