package org.supportagentbench.report.deep;

import java.util.Locale;
import org.supportagentbench.report.Metric;
import org.supportagentbench.report.MetricName;

/// Figures as they stand in sentences: no number without its n and its interval.
final class Figures {
  private Figures() {}

  /// `4.2% (95% interval 1.8 to 9.5%, n = 360 of 360)`.
  static String percent(Metric.Measured measured) {
    return "%s (95%% interval %s to %s, n = %d of %d)"
        .formatted(
            percent(measured.mean()),
            percent(measured.interval().low()),
            percent(measured.interval().high()),
            measured.share().valid(),
            measured.share().planned());
  }

  /// `4.2%, 95% interval 1.8% to 9.5%, n = 360 of 360`: for places that are in brackets already.
  static String plainPercent(Metric.Measured measured) {
    return percent(measured).replaceFirst(" \\(", ", ").replaceFirst("\\)$", "");
  }

  /// The same for traps.
  static String plainTraps(Metric.Measured measured, int traps) {
    return traps(measured, traps).replaceFirst(" \\(", ", ").replaceFirst("\\)$", "");
  }

  /// `0.87 (95% interval 0.83 to 0.90, n = 486 of 486)`.
  static String decimal(Metric.Measured measured) {
    return "%s (95%% interval %s to %s, n = %d of %d)"
        .formatted(
            decimal(measured.mean()),
            decimal(measured.interval().low()),
            decimal(measured.interval().high()),
            measured.share().valid(),
            measured.share().planned());
  }

  /// `3.3 of 18 traps (95% interval 1.9 to 5.1)`.
  static String traps(Metric.Measured measured, int traps) {
    boolean exact = measured.interval().low() == measured.interval().high();
    return "%s of %d traps (%s, %d of %d trap conversations valid)"
        .formatted(
            tenth(measured.mean()),
            traps,
            exact
                ? "an exact count"
                : "95% interval "
                    + tenth(measured.interval().low())
                    + " to "
                    + tenth(measured.interval().high()),
            measured.share().valid(),
            measured.share().planned());
  }

  /// A metric for a table.
  static String cell(MetricName name, Metric metric, int traps) {
    return switch (metric) {
      case Metric.NotMeasured not -> "not measured: " + not.reason();
      case Metric.Measured measured ->
          switch (name) {
            case OVER_ESCALATION,
                ESCALATION_ACCURACY,
                RESOLUTION,
                ESCALATION_HONESTY,
                ORDER_LOOKUPS,
                POLICY_SEARCHES ->
                percent(measured);
            case UNSAFE_ACTIONS -> traps(measured, traps);
            case POLICY_ADHERENCE, SENTIMENT, MARK, AGENT_MESSAGES, TOOL_CALLS, COST_USD_PER_1000 ->
                decimal(measured);
          };
    };
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  static String decimal(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  static String tenth(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /// `1 conversation`, `2 conversations`.
  static String count(long n, String noun) {
    return n + " " + (n == 1 ? noun : plural(noun));
  }

  private static String plural(String noun) {
    return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
  }

  /// `wismo in transit` of `wismo_in_transit`.
  static String words(String name) {
    return name.replace('_', ' ');
  }
}
