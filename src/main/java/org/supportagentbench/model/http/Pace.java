package org.supportagentbench.model.http;

import java.time.Duration;
import org.supportagentbench.model.Usage;

/// When the next call of one model may begin, learned from what the provider says is left.
///
/// While more than half of a limit is left, calls go as they come. Below it they are spread: with
/// `r` requests left until a reset in `t`, one begins every `t / r`. A window that is filled anew
/// at its reset is never overrun by that, and one that is refilled steadily settles at its half,
/// where the spread equals the refill. With nothing left, nobody begins before the reset. Tokens
/// are counted as requests of the mean size seen so far. Shared by threads.
final class Pace {
  private static final double MEMORY = 0.1;

  private final Jitter jitter;
  private boolean told;
  private long notBefore;
  private long interval;
  private double meanTokens;

  Pace(Jitter jitter) {
    this.jitter = jitter;
  }

  /// How long to wait from now.
  synchronized Duration left(long now) {
    return told && notBefore - now > 0 ? Duration.ofNanos(notBefore - now) : Duration.ZERO;
  }

  /// A call begins.
  synchronized void begins(long now) {
    if (interval > 0) {
      told = true;
      notBefore = now + interval;
    }
  }

  /// Nobody may begin for so long, by the provider's word.
  synchronized void pause(Duration pause, long now) {
    long until = now + jitter.lengthen(pause).toNanos();
    if (!told || until - notBefore > 0) {
      told = true;
      notBefore = until;
    }
  }

  /// Takes notice of an answer's size.
  synchronized void used(Usage usage) {
    double tokens =
        usage.uncachedInput() + usage.cacheRead() + usage.cacheWrite() + (double) usage.output();
    meanTokens = meanTokens == 0 ? tokens : meanTokens + MEMORY * (tokens - meanTokens);
  }

  /// Takes notice of what is left.
  synchronized void learn(LimitHeaders headers, long now) {
    if (headers.windows().isEmpty()) {
      return;
    }
    interval = 0;
    for (LimitHeaders.Window window : headers.windows()) {
      learn(window, now);
    }
  }

  private void learn(LimitHeaders.Window window, long now) {
    long left = requests(window.remaining(), window);
    if (left <= 0) {
      pause(window.reset(), now);
    } else if (window.limit().isEmpty() || window.remaining() < window.limit().getAsLong() / 2.0) {
      interval = Math.max(interval, window.reset().toNanos() / left);
    }
  }

  private long requests(long remaining, LimitHeaders.Window window) {
    return switch (window.unit()) {
      case REQUESTS -> remaining;
      case TOKENS -> meanTokens == 0 ? remaining : (long) (remaining / meanTokens);
    };
  }
}
