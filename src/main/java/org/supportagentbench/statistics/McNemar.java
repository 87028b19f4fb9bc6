package org.supportagentbench.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/// The exact test of two yes/no outcomes on the same cases: only cases in which they differ speak.
public final class McNemar {
  private McNemar() {}

  /// Two-sided p-value.
  ///
  /// @param onlyFirst cases in which only the first said yes
  /// @param onlySecond cases in which only the second did
  public static double p(int onlyFirst, int onlySecond) {
    if (onlyFirst < 0 || onlySecond < 0) {
      throw new IllegalArgumentException(onlyFirst + " and " + onlySecond);
    }
    int n = onlyFirst + onlySecond;
    double tail =
        BinomialDistribution.of(n, 0.5).cumulativeProbability(Math.min(onlyFirst, onlySecond));
    return Math.min(1, 2 * tail);
  }

  /// The smallest number of cases that differ, all but `against` of them in one direction, whose
  /// p-value is at most this.
  public static int smallestSplit(double p, int against) {
    int n = Math.max(1, 2 * against);
    while (p(n - against, against) > p) {
      n++;
    }
    return n;
  }
}
