package org.supportagentbench.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;

/// What is believed of a rate: Beta(a, b).
public record BetaPosterior(double a, double b) {
  /// Refuses shapes that are no distribution.
  public BetaPosterior {
    if (!(a > 0 && b > 0)) {
      throw new IllegalArgumentException("Beta(" + a + ", " + b + ")");
    }
  }

  /// Jeffreys' prior and a rate that was seen in `n` independent observations, or in as many as a
  /// clustered sample is worth.
  public static BetaPosterior jeffreys(double rate, double n) {
    return new BetaPosterior(0.5 + rate * n, 0.5 + (1 - rate) * n);
  }

  /// The mean.
  public double mean() {
    return a / (a + b);
  }

  /// Probability that the rate is at most this.
  public double atMost(double rate) {
    return BetaDistribution.of(a, b).cumulativeProbability(rate);
  }

  /// The rate below which this share of the belief lies.
  public double quantile(double share) {
    return BetaDistribution.of(a, b).inverseCumulativeProbability(share);
  }

  /// The middle 95%.
  public Interval interval() {
    return new Interval(quantile(0.025), quantile(0.975), "posterior Beta");
  }

  double draw(Draws draws) {
    return draws.beta(a, b);
  }
}
