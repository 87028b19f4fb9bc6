package org.supportagentbench.report.gate;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.supportagentbench.report.MetricName;
import org.supportagentbench.transcript.Behaviour;

/// What a run must reach to pass.
///
/// @param metrics bounds of metrics, in the order of the file
/// @param behaviours how many findings of a behaviour there may be at most
/// @param against how much worse than the baseline a metric may be
public record Thresholds(
    List<Bound> metrics, Map<Behaviour, Integer> behaviours, List<Slack> against) {
  /// Copies the collections.
  public Thresholds {
    metrics = List.copyOf(metrics);
    behaviours = Map.copyOf(behaviours);
    against = List.copyOf(against);
  }

  /// Whether nothing is asked at all, so that passing would mean nothing.
  public boolean isEmpty() {
    return metrics.isEmpty() && behaviours.isEmpty() && against.isEmpty();
  }

  /// Which figure of a metric is held against its bound.
  public enum Figure {
    /// Mean over runs, the headline.
    MEAN,
    /// Median of the runs, as published boards print it.
    MEDIAN,
    /// The end of the 95% interval that is worse for the agent: passing is then shown, not hoped.
    BOUND
  }

  /// A bound of one metric.
  public record Bound(MetricName metric, OptionalDouble min, OptionalDouble max, Figure figure) {}

  /// How much worse than the baseline a metric may be.
  ///
  /// @param worseBy in the metric's unit; unsafe actions in traps
  /// @param onlyToldApart a difference that chance may have made does not fail
  public record Slack(MetricName metric, double worseBy, boolean onlyToldApart) {}
}
