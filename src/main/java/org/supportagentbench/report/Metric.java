package org.supportagentbench.report;

import java.util.List;
import org.supportagentbench.statistics.Interval;

/// A number with its denominator, its interval and its method, or the reason why there is none.
public sealed interface Metric {
  /// Conversations that entered, and conversations that were planned.
  ///
  /// @param valid what the number was read from
  record Share(int valid, int planned) {
    /// Part of the planned conversations that is valid; 0 where nothing was planned.
    public double coverage() {
      return planned == 0 ? 0 : (double) valid / planned;
    }
  }

  /// Numerator and denominator.
  Share share();

  /// Measured.
  ///
  /// @param mean the headline: mean over cases of the cases' means
  /// @param median the published way: median of the runs' values
  /// @param interval 95%, with its method
  /// @param perRun the value of each run, in order
  record Measured(double mean, double median, Interval interval, List<Double> perRun, Share share)
      implements Metric {
    /// Copies the list.
    public Measured {
      perRun = List.copyOf(perRun);
    }
  }

  /// Not measured, and why.
  record NotMeasured(String reason, Share share) implements Metric {}
}
