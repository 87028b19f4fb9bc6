package org.supportagentbench.statistics;

import java.util.Arrays;

/// Quantiles of a sample, with linear interpolation between order statistics (type 7 of Hyndman and
/// Fan, 1996).
public final class Quantile {
  private Quantile() {}

  /// The quantile of values that are sorted and not empty.
  public static double of(double[] sorted, double share) {
    if (sorted.length == 0) {
      throw new IllegalArgumentException("no values");
    }
    double place = share * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /// The median; the values need not be sorted.
  public static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return of(sorted, 0.5);
  }

  /// The mean of values that are not empty.
  public static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }
}
