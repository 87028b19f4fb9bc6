package org.supportagentbench.statistics;

/// One decision that was replayed: how often it broke, and what kind of fork that makes it.
///
/// @param broken replays that broke
/// @param replays all of them, one or more
public record ReplayedFork(int broken, int replays) {
  private static final double HABIT = 0.8;
  private static final double SAFE = 0.2;

  /// Refuses what cannot be.
  public ReplayedFork {
    if (replays < 1 || broken < 0 || broken > replays) {
      throw new IllegalArgumentException(broken + " of " + replays);
    }
  }

  /// What kind of fork it is.
  public enum Kind {
    /// Breaks at most one time in five.
    SAFE,
    /// Between the two.
    FLAKY,
    /// Breaks four times in five, or more.
    HABIT;

    /// The kind of a fork of this rate.
    public static Kind of(double rate) {
      return rate >= ReplayedFork.HABIT ? HABIT : rate <= ReplayedFork.SAFE ? SAFE : FLAKY;
    }
  }

  /// The kind by what was seen. With ten replays 6 to 7% of forks are put into the wrong one, with
  /// three 10 to 11%.
  public Kind kind() {
    return Kind.of((double) broken / replays);
  }

  /// Wilson's 95% interval of the rate, for a number of replays that was fixed before.
  public Interval interval() {
    return Wilson.interval((double) broken / replays, replays);
  }

  /// The 95% interval for somebody who watches and stops when they like.
  public Interval whileWatched() {
    return AnytimeBound.interval(broken, replays);
  }

  /// Whether replaying may stop here, by the sequential test of a fork.
  public Sprt.Verdict verdict() {
    return Sprt.OF_A_FORK.after(broken, replays);
  }
}
