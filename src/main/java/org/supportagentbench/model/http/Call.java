package org.supportagentbench.model.http;

import java.time.Duration;
import java.util.Optional;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ModelFailure;
import org.supportagentbench.model.wire.WireRequest;

/// One request until it is answered or given up: the only place where something is sent again.
///
/// Its patience counts its own tries and pauses, not the waiting for its turn: in a long queue
/// everybody would run out of it, although the provider serves one after the other. Used by one
/// thread.
final class Call {
  private final Traffic traffic;
  private final RetryRules rules;
  private final Route route;
  private final Lane lane;
  private final Lane.Waiting waiting;
  private Duration spent = Duration.ZERO;
  private int tries;
  private int limited;
  private int timeouts;

  Call(Traffic traffic, Route route, Lane lane) {
    this.traffic = traffic;
    this.rules = traffic.retries();
    this.route = route;
    this.lane = lane;
    this.waiting = traffic.waiting();
  }

  /// @throws ModelFailure when there is no answer; its kind says into which class that falls
  ChatAnswer answer(Sender sender, WireRequest request) throws ModelFailure {
    while (true) {
      Tried tried = tryOnce(sender, request);
      if (tried.answer().isPresent()) {
        return tried.answer().get();
      }
      Optional<Duration> pause = pause(tried);
      if (pause.isEmpty()) {
        throw failure(tried);
      }
      spent = spent.plus(pause.get());
      waiting.sleep(pause.get());
    }
  }

  private Tried tryOnce(Sender sender, WireRequest request) throws ModelFailure {
    Lane.Pass pass = lane.enter();
    Tried tried = Tried.lost(Outcome.CANCELLED, "");
    long begun = waiting.time().nanos();
    Duration latency = Duration.ZERO;
    try {
      Reply reply = sender.send(request);
      latency = Duration.ofNanos(waiting.time().nanos() - begun);
      tried = Tried.of(reply, route.dialect(), waiting.time().date());
    } finally {
      lane.leave(
          pass,
          new Lane.Ended(
              tried.outcome(), tried.detail(), tried.headers(), tried.retryAfter(), tried.usage()));
    }
    spent = spent.plus(latency);
    count(tried, latency);
    return tried;
  }

  private void count(Tried tried, Duration latency) {
    traffic.tell(
        new CallAttempt(
            route.asked(),
            ++tries,
            tried.outcome(),
            tried.status(),
            latency,
            tried.detail(),
            tried.usage()));
    switch (tried.outcome().again()) {
      case WHEN_TOLD -> limited++;
      case ONCE -> timeouts++;
      case YES, NEVER -> {}
    }
  }

  /// How long to wait before the next try; empty where there is none.
  private Optional<Duration> pause(Tried tried) {
    boolean more =
        switch (tried.outcome().again()) {
          case NEVER -> false;
          case ONCE -> timeouts <= rules.timeouts() && tries - limited < rules.attempts();
          case YES -> tries - limited < rules.attempts();
          case WHEN_TOLD -> limited <= rules.rateLimited();
        };
    if (!more) {
      return Optional.empty();
    }
    Duration pause =
        tried
            .retryAfter()
            .map(told -> traffic.jitter().lengthen(told))
            .orElseGet(() -> traffic.jitter().shorten(rules.pauses().after(tries)));
    return spent.plus(pause).compareTo(rules.patience()) <= 0
        ? Optional.of(pause)
        : Optional.empty();
  }

  private ModelFailure failure(Tried tried) {
    String words = tried.words();
    if (tries > 1) {
      words += " (%d tries in %d s)".formatted(tries, spent.toSeconds());
    }
    if (tried.retryAfter().isPresent()) {
      words += ", come back in %d s".formatted(tried.retryAfter().get().toSeconds());
    }
    if (tried.outcome().again() != Outcome.Again.NEVER) {
      lane.exhausted(words);
    }
    return new ModelFailure(tried.outcome().kind(), route.provider() + ": " + words, tried.usage());
  }
}
