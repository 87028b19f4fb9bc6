package org.supportagentbench.statistics;

import java.util.List;
import java.util.OptionalDouble;

/// Repeated runs of the same case are no independent observations: how alike they are, and what
/// they are worth.
public final class Clusters {
  /// Correlation of runs of one trap, from the 54 cells of the three published reports
  /// (beta-binomial fit; 95% 0.45-0.85). Used while a store holds too few models for its own.
  public static final double PUBLISHED_TRAP_RHO = 0.687;

  private Clusters() {}

  /// How many independent observations `cases` with `runs` each are worth: T n / (1 + (n-1) rho).
  public static double effectiveSize(int cases, double runs, double rho) {
    if (cases < 1 || runs < 1 || !(rho >= 0 && rho <= 1)) {
      throw new IllegalArgumentException(cases + " cases, " + runs + " runs, rho " + rho);
    }
    return cases * runs / (1 + (runs - 1) * rho);
  }

  /// Intra-class correlation of yes/no outcomes, one-way analysis of variance, cut to 0..1. Empty
  /// where there is nothing to estimate it from: fewer than two cells with more than one run, or no
  /// variance at all.
  ///
  /// @param cells outcomes of the runs of one case, one array a case (and model)
  public static OptionalDouble rho(List<double[]> cells) {
    List<double[]> repeated = cells.stream().filter(cell -> cell.length > 1).toList();
    int total = repeated.stream().mapToInt(cell -> cell.length).sum();
    int groups = repeated.size();
    if (groups < 2) {
      return OptionalDouble.empty();
    }
    double sum = 0;
    double squares = 0;
    for (double[] cell : repeated) {
      sum += total(cell);
      squares += (double) cell.length * cell.length;
    }
    double mean = sum / total;
    double between = 0;
    double within = 0;
    for (double[] cell : repeated) {
      double own = total(cell) / cell.length;
      between += cell.length * (own - mean) * (own - mean);
      for (double value : cell) {
        within += (value - own) * (value - own);
      }
    }
    double meanBetween = between / (groups - 1);
    double meanWithin = within / (total - groups);
    double size = (total - squares / total) / (groups - 1);
    double spread = meanBetween + (size - 1) * meanWithin;
    if (spread == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Math.clamp((meanBetween - meanWithin) / spread, 0, 1));
  }

  private static double total(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
