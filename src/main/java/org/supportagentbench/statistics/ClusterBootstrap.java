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

  /// The 95% interval of the mean of all values.
  ///
  /// @param clusters values of the cases, one array a cluster; empty ones are left out
  public static Interval mean(List<double[]> clusters) {
    List<double[]> used = clusters.stream().filter(cluster -> cluster.length > 0).toList();
    if (used.isEmpty()) {
      throw new IllegalArgumentException("no values");
    }
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
    String method =
        "bootstrap over %d intents, %d draws (simulated coverage 85-91%%)"
            .formatted(used.size(), DRAWS);
    return new Interval(Quantile.of(means, 0.025), Quantile.of(means, 0.975), method);
  }
}
