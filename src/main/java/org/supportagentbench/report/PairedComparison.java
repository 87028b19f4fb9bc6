package org.supportagentbench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.supportagentbench.statistics.ClusterBootstrap;
import org.supportagentbench.statistics.Interval;
import org.supportagentbench.statistics.ManyTests;
import org.supportagentbench.statistics.SignFlip;

/// Two runs on the same cases: the mean difference of each metric over the cases that both hold,
/// with a permutation test by case, corrected for all tests that were made at once (Holm).
///
/// @param family tests that the correction counts
public record PairedComparison(ModelRun first, ModelRun second, List<Row> rows, int family) {
  private static final double LEVEL = 0.05;

  /// Copies the list.
  public PairedComparison {
    rows = List.copyOf(rows);
  }

  /// What one metric says.
  ///
  /// @param difference first minus second, mean over cases; unsafe actions in traps
  /// @param interval 95%, bootstrap over intents or traps
  /// @param p two-sided, not corrected
  /// @param corrected after Holm
  /// @param cases in both runs
  public record Row(
      MetricName metric,
      double difference,
      Interval interval,
      double p,
      double corrected,
      int cases) {
    /// The same, second minus first.
    public Row reversed() {
      return new Row(
          metric,
          -difference,
          new Interval(-interval.high(), -interval.low(), interval.method()),
          p,
          corrected,
          cases);
    }

    /// Whether the two can be told apart at 5% in this family of tests.
    public boolean toldApart() {
      return corrected < LEVEL;
    }
  }

  /// Compares every pair of the runs, in their order; one family of tests.
  public static List<PairedComparison> of(List<ModelRun> runs) {
    List<ModelRun[]> pairs = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      for (int j = i + 1; j < runs.size(); j++) {
        pairs.add(new ModelRun[] {runs.get(i), runs.get(j)});
      }
    }
    List<List<Row>> raw = pairs.stream().map(pair -> rows(pair[0], pair[1])).toList();
    double[] p = raw.stream().flatMap(List::stream).mapToDouble(Row::p).toArray();
    double[] corrected = ManyTests.holm(p);
    List<PairedComparison> all = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < pairs.size(); i++) {
      List<Row> rows = corrected(raw.get(i), corrected, next);
      next += rows.size();
      all.add(new PairedComparison(pairs.get(i)[0], pairs.get(i)[1], rows, p.length));
    }
    return all;
  }

  /// Compares means by case of two runs, such as a run and an older one of which only these are
  /// kept; the metrics are one family of tests.
  public static List<Row> rows(
      Map<MetricName, Map<String, CaseMeans.CaseMean>> first,
      Map<MetricName, Map<String, CaseMeans.CaseMean>> second,
      List<MetricName> metrics) {
    List<Row> raw = uncorrected(first, second, metrics);
    return corrected(raw, ManyTests.holm(raw.stream().mapToDouble(Row::p).toArray()), 0);
  }

  private static List<Row> rows(ModelRun first, ModelRun second) {
    return uncorrected(CaseMeans.of(first), CaseMeans.of(second), CaseMeans.PAIRED);
  }

  private static List<Row> uncorrected(
      Map<MetricName, Map<String, CaseMeans.CaseMean>> first,
      Map<MetricName, Map<String, CaseMeans.CaseMean>> second,
      List<MetricName> metrics) {
    List<Row> rows = new ArrayList<>();
    for (MetricName name : metrics) {
      Map<String, CaseMeans.CaseMean> mine = first.getOrDefault(name, Map.of());
      Map<String, CaseMeans.CaseMean> theirs = second.getOrDefault(name, Map.of());
      List<String> both = mine.keySet().stream().filter(theirs::containsKey).sorted().toList();
      if (!both.isEmpty()) {
        rows.add(row(name, both, mine, theirs));
      }
    }
    return rows;
  }

  private static List<Row> corrected(List<Row> raw, double[] corrected, int from) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < raw.size(); i++) {
      Row row = raw.get(i);
      rows.add(
          new Row(
              row.metric(),
              row.difference(),
              row.interval(),
              row.p(),
              corrected[from + i],
              row.cases()));
    }
    return rows;
  }

  private static Row row(
      MetricName name,
      List<String> cases,
      Map<String, CaseMeans.CaseMean> mine,
      Map<String, CaseMeans.CaseMean> theirs) {
    double[] differences = new double[cases.size()];
    Map<String, List<Double>> groups = new LinkedHashMap<>();
    for (int i = 0; i < differences.length; i++) {
      CaseMeans.CaseMean a = Objects.requireNonNull(mine.get(cases.get(i)));
      CaseMeans.CaseMean b = Objects.requireNonNull(theirs.get(cases.get(i)));
      differences[i] = a.mean() - b.mean();
      groups.computeIfAbsent(a.group(), group -> new ArrayList<>()).add(differences[i]);
    }
    SignFlip.Result test = SignFlip.test(differences);
    List<double[]> clusters =
        groups.values().stream()
            .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray())
            .toList();
    double unit = name == MetricName.UNSAFE_ACTIONS ? cases.size() : 1;
    Interval interval = ClusterBootstrap.mean(clusters).around(test.mean()).times(unit);
    return new Row(name, unit * test.mean(), interval, test.p(), test.p(), cases.size());
  }
}
