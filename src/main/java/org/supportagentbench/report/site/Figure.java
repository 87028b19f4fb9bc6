package org.supportagentbench.report.site;

import java.util.List;
import org.supportagentbench.report.Metric;
import org.supportagentbench.report.MetricName;
import org.supportagentbench.statistics.Interval;

/// A metric of an entry as a page shows it: never a number without its interval, its method and its
/// denominator.
///
/// @param value the mean, or `not measured`
/// @param range the 95% interval, `exact` where it has no width, empty where nothing was measured
/// @param sort what a table is sorted by; empty where nothing was measured
/// @param bar the interval as a picture, in percent of the width; empty where nothing was measured
record Figure(
    MetricWords words, String value, String range, String sort, List<Bar> bar, Evidence evidence) {

  /// A mark or a line from `from` to `to`, in percent of the width.
  record Bar(String from, String middle, String to) {}

  /// What stands behind the number.
  ///
  /// @param median the median of the runs, the way that published boards count
  /// @param perRun the value of each run
  /// @param share `360 of 360`
  /// @param method how the interval was got, or why there is no number
  record Evidence(String median, String perRun, String share, String method) {}

  static Figure of(Entry entry, MetricName name, double full) {
    MetricWords words = MetricWords.of(name);
    Metric metric = entry.metrics().get(name);
    if (metric instanceof Metric.Measured measured) {
      return measured(words, measured, full);
    }
    String reason = metric instanceof Metric.NotMeasured not ? not.reason() : "not asked";
    String share = metric == null ? "" : share(metric);
    return new Figure(
        words, "not measured", "", "", List.of(), new Evidence("", "", share, reason));
  }

  private static Figure measured(MetricWords words, Metric.Measured measured, double full) {
    Interval interval = measured.interval();
    Bar bar =
        new Bar(
            place(interval.low(), full),
            place(measured.mean(), full),
            place(interval.high(), full));
    List<String> runs = measured.perRun().stream().map(words::value).toList();
    return new Figure(
        words,
        words.value(measured.mean()),
        range(words, interval),
        Double.toString(measured.mean()),
        List.of(bar),
        new Evidence(
            words.value(measured.median()),
            String.join(" · ", runs),
            share(measured),
            interval.method()));
  }

  private static String range(MetricWords words, Interval interval) {
    return interval.method().startsWith("exact")
        ? "exact"
        : words.range(interval.low(), interval.high());
  }

  boolean measured() {
    return !sort.isEmpty();
  }

  /// All of it in one line, for a tooltip.
  String inOneLine() {
    return measured()
        ? "%s, %s; %s conversations valid; runs %s; %s"
            .formatted(
                value, intervalWords(), evidence.share(), evidence.perRun(), evidence.method())
        : "Not measured: " + evidence.method();
  }

  /// `95% interval 2–9`, or that the number is exact.
  String intervalWords() {
    return range.equals("exact") ? "exact" : "95% interval " + range;
  }

  private static String share(Metric metric) {
    return metric.share().valid() + " of " + metric.share().planned();
  }

  private static String place(double value, double full) {
    return Words.number(Math.clamp(100 * value / full, 0, 100), 1);
  }
}
