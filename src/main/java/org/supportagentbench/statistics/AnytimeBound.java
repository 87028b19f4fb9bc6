package org.supportagentbench.statistics;

import org.apache.commons.numbers.gamma.LogBeta;

/// An interval that holds at every moment at once, so that somebody may watch a count grow and stop
/// when they like: H. Robbins' mixture (1970) with Jeffreys' prior. Wider than an interval of a
/// fixed number.
public final class AnytimeBound {
  private static final double LOG_BOUND = Math.log(20);
  private static final int STEPS = 60;

  private AnytimeBound() {}

  /// The 95% interval after so many hits of `n`.
  public static Interval interval(int hits, int n) {
    if (n < 1 || hits < 0 || hits > n) {
      throw new IllegalArgumentException(hits + " of " + n);
    }
    double seen = (double) hits / n;
    double low = hits == 0 ? 0 : edge(hits, n, 0, seen);
    double high = hits == n ? 1 : edge(hits, n, 1, seen);
    return new Interval(low, high, "anytime-valid mixture, " + hits + " of " + n);
  }

  /// Halves between a rate that is refused and one that is not.
  private static double edge(int hits, int n, double refused, double allowed) {
    double out = refused;
    double in = allowed;
    for (int step = 0; step < STEPS; step++) {
      double middle = (out + in) / 2;
      if (evidenceAgainst(middle, hits, n) < LOG_BOUND) {
        in = middle;
      } else {
        out = middle;
      }
    }
    return (out + in) / 2;
  }

  private static double evidenceAgainst(double rate, int hits, int n) {
    double mixture = LogBeta.value(0.5 + hits, 0.5 + n - hits) - LogBeta.value(0.5, 0.5);
    double ofRate = (hits == 0 ? 0 : hits * Math.log(rate)) + (n - hits) * Math.log1p(-rate);
    return mixture - ofRate;
  }
}
