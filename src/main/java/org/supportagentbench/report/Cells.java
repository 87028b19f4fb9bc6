package org.supportagentbench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.supportagentbench.statistics.Quantile;

/// One value a conversation, arranged by case and by run. Conversations without a value are left
/// out and not counted as valid.
final class Cells {
  private final Map<String, List<Double>> byCase = new LinkedHashMap<>();
  private final Map<String, String> groups = new LinkedHashMap<>();
  private final Map<Integer, List<Double>> byRun = new TreeMap<>();
  private int values;

  private Cells() {}

  static Cells of(List<Sample> samples, Function<Sample, OptionalDouble> value) {
    Cells cells = new Cells();
    for (Sample sample : samples) {
      OptionalDouble number = value.apply(sample);
      if (number.isPresent()) {
        cells.add(sample, number.getAsDouble());
      }
    }
    return cells;
  }

  private void add(Sample sample, double value) {
    byCase.computeIfAbsent(sample.caseId(), id -> new ArrayList<>()).add(value);
    groups.put(sample.caseId(), sample.group());
    byRun.computeIfAbsent(sample.trial(), trial -> new ArrayList<>()).add(value);
    values++;
  }

  int size() {
    return values;
  }

  int cases() {
    return byCase.size();
  }

  /// Conversations a case on average.
  double repetitions() {
    return (double) values / cases();
  }

  /// Mean over cases of the cases' means.
  double mean() {
    return byCase.values().stream().mapToDouble(Cells::average).average().orElseThrow();
  }

  /// The mean of each run, in order of the runs.
  List<Double> runMeans() {
    return byRun.values().stream().map(Cells::average).toList();
  }

  /// The sum of each run, in order of the runs.
  List<Double> runSums() {
    return byRun.values().stream()
        .map(list -> list.stream().mapToDouble(Double::doubleValue).sum())
        .toList();
  }

  /// The values of each case.
  List<double[]> cells() {
    return byCase.values().stream().map(Cells::array).toList();
  }

  /// Means of the cases, one array a group.
  List<double[]> clusters() {
    Map<String, List<Double>> clusters = new LinkedHashMap<>();
    byCase.forEach((id, list) ->
        clusters
            .computeIfAbsent(groups.getOrDefault(id, id), group -> new ArrayList<>())
            .add(average(list)));
    return clusters.values().stream().map(Cells::array).toList();
  }

  static double median(List<Double> values) {
    return Quantile.median(array(values));
  }

  private static double average(List<Double> list) {
    return list.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  private static double[] array(List<Double> list) {
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
