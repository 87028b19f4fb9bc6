package org.supportagentbench.model.http;

import java.time.Duration;
import java.util.Optional;
import org.supportagentbench.model.ModelFailure;

/// Stops the asking when a model of a provider does not work. After a number of failures in a row,
/// from whatever conversation, it opens: nobody asks, all wait. From time to time one call probes;
/// one that is answered closes it. If no probe is answered for long enough, or the key is refused,
/// the model is given up for this process, and every call fails at once with the reason. Shared by
/// threads.
final class Breaker {
  private final String provider;
  private final BreakerRules rules;
  private int failures;
  private boolean open;
  private boolean probing;
  private long openedAt;
  private long probeAt;
  private Duration pause;
  private int lostCalls;
  private String given = "";

  Breaker(String provider, BreakerRules rules) {
    this.provider = provider;
    this.rules = rules;
    this.pause = rules.pause();
  }

  /// How long to wait before asking again; zero to go ahead.
  ///
  /// @throws ModelFailure if the provider is given up
  synchronized Duration gate(long now) throws ModelFailure {
    if (!given.isEmpty()) {
      throw new ModelFailure(ModelFailure.Kind.PROVIDER_ERROR, given);
    }
    if (!open || (!probing && now >= probeAt)) {
      return Duration.ZERO;
    }
    return probing ? rules.pause().dividedBy(20) : Duration.ofNanos(probeAt - now);
  }

  /// A call goes ahead; true if it is the probe. Between [#gate] and this nobody else may pass.
  synchronized boolean pass() {
    probing = open;
    return open;
  }

  /// The call was never made.
  synchronized void forget(boolean probe) {
    if (probe) {
      probing = false;
    }
  }

  /// Takes notice of how a call ended.
  synchronized void ended(boolean probe, Outcome outcome, String detail, long now) {
    if (outcome == Outcome.CANCELLED) {
      forget(probe);
    } else if (outcome.isService() || outcome == Outcome.RATE_LIMITED) {
      if (outcome.isService()) {
        lostCalls = 0;
      }
      close();
    } else if (outcome.isForGood()) {
      giveUp("%s: %s".formatted(outcome.words(), detail));
    } else if (probe) {
      probeFailed(outcome, detail, now);
    } else if (!open && ++failures >= rules.failures()) {
      open(outcome, detail, now);
    }
  }

  /// Waiting helps against everything but a request that the provider never understands.
  private void open(Outcome outcome, String detail, long now) {
    if (outcome == Outcome.BAD_REQUEST) {
      giveUp("%d failures in a row: %s: %s".formatted(failures, outcome.words(), detail));
    }
    open = true;
    openedAt = now;
    probeAt = now + pause.toNanos();
  }

  /// A call has used up its retries. One may be odd; several, with nobody served in between, are
  /// not.
  synchronized void exhausted(String why) {
    if (++lostCalls >= rules.calls()) {
      giveUp("%d calls in a row used up their retries; the last one: %s".formatted(lostCalls, why));
    }
  }

  private void probeFailed(Outcome outcome, String detail, long now) {
    probing = false;
    failures++;
    if (now - openedAt >= rules.patience().toNanos()) {
      giveUp(
          "%d failures in a row, %d s without an answer; the last one: %s: %s"
              .formatted(
                  failures, Duration.ofNanos(now - openedAt).toSeconds(), outcome.words(), detail));
      return;
    }
    Duration doubled = pause.multipliedBy(2);
    pause = doubled.compareTo(rules.longest()) > 0 ? rules.longest() : doubled;
    probeAt = now + pause.toNanos();
  }

  private void close() {
    failures = 0;
    open = false;
    probing = false;
    pause = rules.pause();
  }

  private void giveUp(String why) {
    if (given.isEmpty()) {
      given = "%s is given up: %s".formatted(provider, why);
    }
  }

  /// Why the provider is given up, as a sentence; empty while it is not.
  synchronized Optional<String> givenUp() {
    return given.isEmpty() ? Optional.empty() : Optional.of(given);
  }
}
