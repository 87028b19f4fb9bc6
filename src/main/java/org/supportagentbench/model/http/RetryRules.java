package org.supportagentbench.model.http;

import java.time.Duration;

/// How often a request is sent again, and how long all of it may take. A call ends at the first
/// bound that it meets.
///
/// @param attempts tries at most, not counting those that were rate limited
/// @param rateLimited further tries at most after "too many requests"
/// @param timeouts further tries at most after a timeout or a stall: each may be billed, since the
///   provider may have done the work
/// @param pauses first and longest pause between two tries where the provider names none
/// @param patience how long one call may take with all its tries and pauses; a provider that asks
///   to wait longer than what is left of it is given up at once
public record RetryRules(
    int attempts, int rateLimited, int timeouts, Pauses pauses, Duration patience) {
  /// Six tries, forty times "later", one more after a timeout, pauses from half a second to half a
  /// minute, a quarter of an hour in all.
  public static final RetryRules DEFAULT =
      new RetryRules(
          6,
          40,
          1,
          new Pauses(Duration.ofMillis(500), Duration.ofSeconds(30)),
          Duration.ofMinutes(15));

  /// Each pause is twice the one before, from `first` to `longest`.
  public record Pauses(Duration first, Duration longest) {
    /// The pause after so many tries without success, before chance shortens it.
    Duration after(int tries) {
      long doubled = first.toNanos() << Math.min(Math.max(0, tries - 1), 20);
      return Duration.ofNanos(Math.min(doubled, longest.toNanos()));
    }
  }
}
