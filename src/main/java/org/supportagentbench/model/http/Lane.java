package org.supportagentbench.model.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.supportagentbench.model.ModelFailure;
import org.supportagentbench.model.Usage;

/// The way to one model of one provider, shared by all conversations: they pass one after the
/// other, in the order in which they came, when the breaker, the pace and the slots allow it.
/// Waiting here is nobody's failure and is bounded by no call's patience: either somebody is
/// served, or the breaker gives up for all. Shared by threads.
final class Lane {
  /// So often whoever waits looks whether the run is stopped.
  private static final Duration LOOK = Duration.ofMillis(200);

  private final Breaker breaker;
  private final Waiting waiting;
  private final Pace pace;
  private final Slots slots = new Slots();
  private final ReentrantLock turnstile = new ReentrantLock(true);

  Lane(Breaker breaker, Pace pace, Waiting waiting) {
    this.breaker = breaker;
    this.pace = pace;
    this.waiting = waiting;
  }

  /// How to wait.
  ///
  /// @param patience a provider that asks to wait longer is not waited for
  /// @param stop whether nobody wants an answer any more
  record Waiting(TimeSource time, Duration patience, BooleanSupplier stop) {
    /// Lets time pass, unless everything is stopped meanwhile.
    void sleep(Duration pause) throws ModelFailure {
      long until = time.nanos() + pause.toNanos();
      try {
        for (long left = pause.toNanos(); left > 0; left = until - time.nanos()) {
          throwIfStopped();
          time.sleep(Duration.ofNanos(Math.min(left, LOOK.toNanos())));
        }
      } catch (InterruptedException e) {
        throw interrupted();
      }
    }

    void throwIfStopped() throws ModelFailure {
      if (stop.getAsBoolean()) {
        throw new ModelFailure(ModelFailure.Kind.CANCELLED, "The run was stopped.");
      }
    }
  }

  /// A call that has passed.
  ///
  /// @param begun when, in nanoseconds
  /// @param probe whether it tells if the provider works again
  record Pass(long begun, boolean probe) {}

  /// Waits for its turn.
  ///
  /// @throws ModelFailure if the provider is given up or everything is stopped
  Pass enter() throws ModelFailure {
    try {
      turnstile.lockInterruptibly();
      try {
        slots.take();
        return passed();
      } finally {
        turnstile.unlock();
      }
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private Pass passed() throws ModelFailure {
    boolean passed = false;
    try {
      waitForTurn();
      long now = waiting.time().nanos();
      pace.begins(now);
      passed = true;
      return new Pass(now, breaker.pass());
    } finally {
      if (!passed) {
        slots.free(false, false, 0, 0);
      }
    }
  }

  private void waitForTurn() throws ModelFailure {
    TimeSource time = waiting.time();
    while (true) {
      waiting.throwIfStopped();
      Duration closed = breaker.gate(time.nanos());
      Duration told = pace.left(time.nanos());
      if (told.compareTo(waiting.patience()) > 0) {
        throw new ModelFailure(
            ModelFailure.Kind.PROVIDER_ERROR,
            "The provider's limit allows the next call in %d s only; more than %d s are not waited."
                .formatted(told.toSeconds(), waiting.patience().toSeconds()));
      }
      Duration wait = closed.compareTo(told) > 0 ? closed : told;
      if (wait.isZero()) {
        return;
      }
      waiting.sleep(wait);
    }
  }

  /// The call is over.
  void leave(Pass pass, Ended ended) {
    long now = waiting.time().nanos();
    Outcome outcome = ended.outcome();
    boolean limited = outcome == Outcome.RATE_LIMITED || outcome == Outcome.OVERLOADED;
    ended.usage().ifPresent(pace::used);
    pace.learn(ended.headers(), now);
    if (limited) {
      ended
          .retryAfter()
          .filter(pause -> pause.compareTo(waiting.patience()) <= 0)
          .ifPresent(pause -> pace.pause(pause, now));
    }
    breaker.ended(pass.probe(), outcome, ended.detail(), now);
    slots.free(limited, outcome == Outcome.ANSWERED, pass.begun(), now);
  }

  /// How a call ended.
  ///
  /// @param retryAfter when to come back at the earliest, by the provider's word
  record Ended(
      Outcome outcome,
      String detail,
      LimitHeaders headers,
      Optional<Duration> retryAfter,
      Optional<Usage> usage) {}

  /// A call has used up its retries.
  void exhausted(String why) {
    breaker.exhausted(why);
  }

  private static ModelFailure interrupted() {
    Thread.currentThread().interrupt();
    return new ModelFailure(ModelFailure.Kind.CANCELLED, "The call was interrupted.");
  }
}
