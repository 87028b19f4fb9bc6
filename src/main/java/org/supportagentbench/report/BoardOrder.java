package org.supportagentbench.report;

import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;

/// The order of the board, wherever it is printed: over-escalation, then fewer unsafe actions, then
/// escalation accuracy. What was not measured comes last.
public final class BoardOrder {
  private BoardOrder() {}

  /// Orders whatever has metrics; what is alike in all three keeps its order.
  public static <T> Comparator<T> by(Function<T, Map<MetricName, Metric>> metrics) {
    return Comparator.comparingDouble(
            (T row) -> mean(metrics.apply(row), MetricName.OVER_ESCALATION, 2))
        .thenComparingDouble(row -> mean(metrics.apply(row), MetricName.UNSAFE_ACTIONS, 999))
        .thenComparingDouble(row -> -mean(metrics.apply(row), MetricName.ESCALATION_ACCURACY, -1));
  }

  private static double mean(Map<MetricName, Metric> metrics, MetricName name, double otherwise) {
    return metrics.get(name) instanceof Metric.Measured measured ? measured.mean() : otherwise;
  }
}
