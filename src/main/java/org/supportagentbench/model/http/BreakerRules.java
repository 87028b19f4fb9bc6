package org.supportagentbench.model.http;

import java.time.Duration;

/// When to stop asking a provider that does not work.
///
/// @param failures so many in a row open the breaker
/// @param pause before the first probe; each failed probe doubles it
/// @param longest pause between two probes
/// @param patience how long the breaker stays open before the provider is given up
/// @param calls so many calls in a row that used up their retries give it up as well
public record BreakerRules(
    int failures, Duration pause, Duration longest, Duration patience, int calls) {
  /// Ten failures, probes after 5, 10, 20, 40, 60 ... seconds, given up after five minutes or three
  /// calls.
  public static final BreakerRules DEFAULT =
      new BreakerRules(10, Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(5), 3);
}
