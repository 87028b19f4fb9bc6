package org.supportagentbench.export;

import java.util.List;
import org.supportagentbench.report.Metric;
import org.supportagentbench.report.MetricName;
import org.supportagentbench.report.ModelRun;

/// One metric of one run as a row of a table: never a number without its denominator, interval and
/// method.
final class MetricRow {
  static final List<String> HEAD =
      List.of(
          "run",
          "model",
          "metric",
          "mean",
          "median",
          "low",
          "high",
          "method",
          "valid",
          "planned",
          "not_measured");

  private MetricRow() {}

  /// The columns with their types.
  static List<ParquetColumn> columns() {
    return HEAD.stream()
        .map(name ->
            new ParquetColumn(
                name,
                switch (name) {
                  case "mean", "median", "low", "high" -> ParquetColumn.Type.DOUBLE;
                  case "valid", "planned" -> ParquetColumn.Type.LARGE;
                  default -> ParquetColumn.Type.TEXT;
                }))
        .toList();
  }

  static List<String> of(ModelRun run, MetricName name, Metric metric) {
    String id = run.setup().run();
    String model = run.setup().model();
    String valid = Integer.toString(metric.share().valid());
    String planned = Integer.toString(metric.share().planned());
    return switch (metric) {
      case Metric.Measured measured ->
          List.of(
              id,
              model,
              name.wire(),
              Double.toString(measured.mean()),
              Double.toString(measured.median()),
              Double.toString(measured.interval().low()),
              Double.toString(measured.interval().high()),
              measured.interval().method(),
              valid,
              planned,
              "");
      case Metric.NotMeasured not ->
          List.of(id, model, name.wire(), "", "", "", "", "", valid, planned, not.reason());
    };
  }
}
