package org.supportagentbench.statistics;

/// Pearson's correlation with the interval of R. A. Fisher's z (1921). For four pairs or more.
///
/// @param r from -1 to 1
/// @param pairs how many
public record Correlation(double r, int pairs, Interval interval) {
  private static final double Z = 1.959963984540054;

  /// Correlates two lists of numbers of the same length.
  ///
  /// @throws IllegalArgumentException with fewer than four pairs, or where one list does not vary
  public static Correlation of(double[] x, double[] y) {
    if (x.length != y.length || x.length < 4) {
      throw new IllegalArgumentException(x.length + " and " + y.length + " numbers");
    }
    double mx = Quantile.mean(x);
    double my = Quantile.mean(y);
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - mx) * (y[i] - my);
      xx += (x[i] - mx) * (x[i] - mx);
      yy += (y[i] - my) * (y[i] - my);
    }
    if (xx == 0 || yy == 0) {
      throw new IllegalArgumentException("numbers that do not vary correlate with nothing");
    }
    return of(Math.clamp(xy / Math.sqrt(xx * yy), -1, 1), x.length);
  }

  /// The interval of a correlation that was found in so many pairs.
  public static Correlation of(double r, int pairs) {
    double half = Z / Math.sqrt(pairs - 3.0);
    double z = atanh(r);
    String method = "Fisher z, " + pairs + " pairs";
    return new Correlation(
        r, pairs, new Interval(Math.tanh(z - half), Math.tanh(z + half), method).around(r));
  }

  private static double atanh(double r) {
    return 0.5 * Math.log((1 + r) / (1 - r));
  }
}
