package org.supportagentbench.statistics;

import java.util.Arrays;
import java.util.List;

/// Percentile bootstrap of a mean over cases, drawn by whole clusters (intents), since cases of one
/// intent are alike.
///
/// With 20 clusters its simulated coverage is 85-91% where 95% is meant; that is said in the
/// method.
public final class ClusterBootstrap {
  private static final int DRAWS = 2_000;

  private ClusterBootstrap() {}

  /// The 95% interval of the mean of all values. Where whole intents have nothing to tell, because
  /// there is one alone or all are alike, cases are drawn instead.
  ///
  /// @param clusters values of the cases, one array a cluster; empty ones are left out
  public static Interval mean(List<double[]> clusters) {
    List<double[]> used = used(clusters);
    Interval interval = overIntents(used);
    return isPoint(interval) ? overCases(values(used)) : interval;
  }

  /// The same of values from 0 to 1. Where whole intents have nothing to tell, the bootstrap would
  /// claim certainty: Wilson's interval takes its place, each case being one observation.
  public static Interval share(List<double[]> clusters) {
    List<double[]> used = used(clusters);
    Interval interval = overIntents(used);
    return isPoint(interval) ? wilson(values(used)) : interval;
  }

  /// The 95% interval of a mean over cases that are drawn one by one, with values from 0 to 1; it
  /// speaks of cases like these, drawn independently.
  public static Interval ofCases(double[] values) {
    Interval interval = overCases(values(used(List.of(values))));
    return isPoint(interval) ? wilson(values) : interval;
  }

  private static Interval overIntents(List<double[]> used) {
    return drawn(
        used,
        "bootstrap over %d intents, %d draws (simulated coverage 85-91%%)"
            .formatted(used.size(), DRAWS));
  }

  private static Interval overCases(double[] values) {
    return drawn(
        Arrays.stream(values).mapToObj(value -> new double[] {value}).toList(),
        "bootstrap over %d cases, %d draws".formatted(values.length, DRAWS));
  }

  private static Interval wilson(double[] values) {
    Interval wilson = Wilson.interval(Math.clamp(Quantile.mean(values), 0, 1), values.length);
    return new Interval(
        wilson.low(), wilson.high(), wilson.method() + " (intents alike, none to draw)");
  }

  private static boolean isPoint(Interval interval) {
    return interval.high() - interval.low() < 1e-9;
  }

  private static double[] values(List<double[]> clusters) {
    return clusters.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  private static List<double[]> used(List<double[]> clusters) {
    List<double[]> used = clusters.stream().filter(cluster -> cluster.length > 0).toList();
    if (used.isEmpty()) {
      throw new IllegalArgumentException("no values");
    }
    return used;
  }

  private static Interval drawn(List<double[]> used, String method) {
    Draws random = Draws.fixed();
    double[] means = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      int n = 0;
      for (int i = 0; i < used.size(); i++) {
        double[] cluster = used.get(random.below(used.size()));
        for (double value : cluster) {
          sum += value;
        }
        n += cluster.length;
      }
      means[draw] = sum / n;
    }
    Arrays.sort(means);
    return new Interval(Quantile.of(means, 0.025), Quantile.of(means, 0.975), method);
  }
}
