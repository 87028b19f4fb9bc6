package org.supportagentbench.statistics;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/// Intervals of a rate that was seen in whole, independent observations.
///
/// Clopper and Pearson never cover less than they say and are wide; Jeffreys is shorter. For
/// clustered observations, which have no whole size, see [Wilson].
public final class Binomial {
  private static final double ERROR = 0.05;

  private Binomial() {}

  /// The exact 95% interval of Clopper and Pearson (1934).
  public static Interval clopperPearson(int hits, int n) {
    return of(BinomialConfidenceInterval.CLOPPER_PEARSON, "Clopper-Pearson", hits, n);
  }

  /// The 95% interval between quantiles of the posterior with Jeffreys' prior.
  public static Interval jeffreys(int hits, int n) {
    return of(BinomialConfidenceInterval.JEFFREYS, "Jeffreys", hits, n);
  }

  /// The one-sided 95% upper bound of Clopper and Pearson: below it lies the rate.
  public static double upper(int hits, int n) {
    check(hits, n);
    return BinomialConfidenceInterval.CLOPPER_PEARSON
        .fromErrorRate(n, hits, 2 * ERROR)
        .getUpperBound();
  }

  /// The one-sided 95% lower bound of Clopper and Pearson: above it lies the rate.
  public static double lower(int hits, int n) {
    check(hits, n);
    return BinomialConfidenceInterval.CLOPPER_PEARSON
        .fromErrorRate(n, hits, 2 * ERROR)
        .getLowerBound();
  }

  /// How many observations without a hit it takes until the one-sided 95% upper bound lies below a
  /// rate.
  public static int cleanObservationsFor(double rate) {
    if (!(rate > 0 && rate < 1)) {
      throw new IllegalArgumentException("rate " + rate);
    }
    return (int) Math.ceil(Math.log(ERROR) / Math.log1p(-rate));
  }

  private static Interval of(BinomialConfidenceInterval method, String name, int hits, int n) {
    check(hits, n);
    var found = method.fromErrorRate(n, hits, ERROR);
    return new Interval(
        Math.max(0, found.getLowerBound()),
        Math.min(1, found.getUpperBound()),
        name + ", " + hits + " of " + n);
  }

  private static void check(int hits, int n) {
    if (n < 1 || hits < 0 || hits > n) {
      throw new IllegalArgumentException(hits + " of " + n);
    }
  }
}
