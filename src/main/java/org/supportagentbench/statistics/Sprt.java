package org.supportagentbench.statistics;

/// A. Wald's sequential test (1945): one fork of a conversation is replayed until it is clear
/// whether it breaks rarely or often, or until the cap.
///
/// @param safe the rate of a fork that is called safe, such as 0.05
/// @param breaks the rate of a fork that is called breaking, such as 0.5
/// @param error of both kinds, such as 0.05
/// @param cap replays at most
public record Sprt(double safe, double breaks, double error, int cap) {
  /// The test of a fork: p at most 5% against p at least 50%, 5% errors, at most ten replays.
  public static final Sprt OF_A_FORK = new Sprt(0.05, 0.5, 0.05, 10);

  /// What the replays say so far.
  public enum Verdict {
    SAFE,
    BREAKS,
    OPEN
  }

  /// Decides after so many replays.
  public Verdict after(int broken, int replays) {
    double evidence =
        broken * Math.log(breaks / safe) + (replays - broken) * Math.log((1 - breaks) / (1 - safe));
    double bound = Math.log((1 - error) / error);
    if (evidence >= bound) {
      return Verdict.BREAKS;
    }
    return evidence <= -bound ? Verdict.SAFE : Verdict.OPEN;
  }

  /// What the test does with a fork of a known rate.
  ///
  /// @param replays on average
  /// @param saysBreaks probability that it says so; at the cap the nearer verdict counts
  public record Course(double replays, double saysBreaks) {}

  /// The exact course, over all ways that the replays can go.
  public Course course(double rate) {
    double[] open = {1};
    double replays = 0;
    double saysBreaks = 0;
    for (int n = 1; n <= cap; n++) {
      double[] next = new double[n + 1];
      for (int broken = 0; broken < n; broken++) {
        replays += open[broken];
        next[broken] += open[broken] * (1 - rate);
        next[broken + 1] += open[broken] * rate;
      }
      for (int broken = 0; broken <= n; broken++) {
        Verdict verdict = after(broken, n);
        boolean ends = verdict != Verdict.OPEN || n == cap;
        boolean nearBreaks = verdict == Verdict.BREAKS || (verdict == Verdict.OPEN && half(broken));
        saysBreaks += ends && nearBreaks ? next[broken] : 0;
        next[broken] = ends ? 0 : next[broken];
      }
      open = next;
    }
    return new Course(replays, saysBreaks);
  }

  private boolean half(int broken) {
    return broken * Math.log(breaks / safe) + (cap - broken) * Math.log((1 - breaks) / (1 - safe))
        > 0;
  }
}
