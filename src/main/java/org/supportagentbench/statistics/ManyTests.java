package org.supportagentbench.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Corrections where many tests are made at once.
public final class ManyTests {
  private ManyTests() {}

  /// The p-values after Holm's step-down correction (1979), in the order in which they came: at
  /// most 5% of families hold a false alarm where each of these is compared with 0.05.
  public static double[] holm(double[] p) {
    double[] adjusted = new double[p.length];
    double running = 0;
    int[] order = ascending(p);
    for (int rank = 0; rank < order.length; rank++) {
      running = Math.max(running, (order.length - rank) * p[order[rank]]);
      adjusted[order[rank]] = Math.min(1, running);
    }
    return adjusted;
  }

  /// The p-values after the correction of Benjamini and Hochberg (1995): of those below 0.05, 5%
  /// are false alarms on average.
  public static double[] benjaminiHochberg(double[] p) {
    double[] adjusted = new double[p.length];
    double running = 1;
    int[] order = ascending(p);
    for (int rank = order.length - 1; rank >= 0; rank--) {
      running = Math.min(running, p[order[rank]] * order.length / (rank + 1));
      adjusted[order[rank]] = running;
    }
    return adjusted;
  }

  private static int[] ascending(double[] p) {
    return IntStream.range(0, p.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> p[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
