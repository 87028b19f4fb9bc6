package org.supportagentbench.statistics;

/// Wilson's score interval of a rate, also for a sample size that is no whole number.
///
/// Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
/// 1927.
public final class Wilson {
  private static final double Z = 1.959963984540054;

  private Wilson() {}

  /// The 95% interval of a rate that was seen in `n` independent observations, or in as many as a
  /// clustered sample is worth.
  ///
  /// @param rate from 0 to 1
  /// @param n more than 0
  public static Interval interval(double rate, double n) {
    if (!(n > 0) || !(rate >= 0 && rate <= 1)) {
      throw new IllegalArgumentException("rate " + rate + " of n " + n);
    }
    double z2 = Z * Z;
    double middle = (rate + z2 / (2 * n)) / (1 + z2 / n);
    double half = Z / (1 + z2 / n) * Math.sqrt(rate * (1 - rate) / n + z2 / (4 * n * n));
    double low = rate == 0 ? 0 : Math.max(0, middle - half);
    double high = rate == 1 ? 1 : Math.min(1, middle + half);
    return new Interval(low, high, "Wilson, n = " + words(n));
  }

  private static String words(double n) {
    long tenths = Math.round(n * 10);
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
  }
}
