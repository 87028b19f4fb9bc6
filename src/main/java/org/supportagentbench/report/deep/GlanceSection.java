package org.supportagentbench.report.deep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supportagentbench.report.Metric;
import org.supportagentbench.report.MetricName;

/// Every metric in one table: mean, interval, n, median of the runs, method.
final class GlanceSection implements Sections.SectionWriter {
  @Override
  public Optional<Section> write(Facts facts) {
    List<List<String>> rows = new ArrayList<>();
    for (MetricName name : MetricName.values()) {
      Metric metric = facts.metric(name);
      String method =
          metric instanceof Metric.Measured measured ? measured.interval().method() : "-";
      String median =
          metric instanceof Metric.Measured measured
              ? name == MetricName.UNSAFE_ACTIONS
                  ? Figures.tenth(measured.median())
                  : Figures.decimal(measured.median())
              : "-";
      rows.add(
          List.of(
              Figures.words(name.wire()),
              Figures.cell(name, metric, facts.traps().size()),
              median,
              method));
    }
    return Optional.of(
        new Section(
            "glance",
            "At a glance",
            List.of(
                new Block.Table(
                    "All metrics of this run",
                    List.of("Metric", "Mean over runs", "Median of the runs", "Method"),
                    rows))));
  }
}
