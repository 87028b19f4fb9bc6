package org.supportagentbench.statistics;

/// Where a quantity lies with 95% confidence, and by which method that was found.
///
/// @param method a few words for people, such as `Wilson, n_eff 225`
public record Interval(double low, double high, String method) {
  /// Refuses an interval that is upside down.
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("interval from " + low + " to " + high);
    }
  }

  /// The same interval, made to contain the point that it is printed beside.
  public Interval around(double point) {
    return new Interval(Math.min(low, point), Math.max(high, point), method);
  }

  /// The same interval in another unit.
  public Interval times(double factor) {
    return new Interval(low * factor, high * factor, method);
  }
}
