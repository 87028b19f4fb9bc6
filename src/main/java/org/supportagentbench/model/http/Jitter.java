package org.supportagentbench.model.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// Seeded chance, so that those who wait together do not come back together. Shared by threads.
final class Jitter {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final AtomicLong state;

  Jitter(long seed) {
    this.state = new AtomicLong(seed);
  }

  /// Between half of the pause and the whole.
  Duration shorten(Duration pause) {
    return pause.minus(scaled(pause, 0.5));
  }

  /// The pause and up to a tenth more: never earlier than told.
  Duration lengthen(Duration pause) {
    return pause.plus(scaled(pause, 0.1));
  }

  private Duration scaled(Duration pause, double by) {
    return Duration.ofNanos((long) (pause.toNanos() * by * next()));
  }

  /// Between 0 and 1, after SplitMix64 (Steele, Lea, Flood 2014).
  private double next() {
    long z = state.addAndGet(GOLDEN);
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return ((z ^ (z >>> 31)) >>> 11) * 0x1.0p-53;
  }
}
