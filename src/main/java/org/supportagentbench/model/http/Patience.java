package org.supportagentbench.model.http;

/// How much longer one try is waited for: until its deadline, and not long once an answer has begun
/// and then stops to come. Used by one thread.
final class Patience {
  private final Deadlines deadlines;
  private final long begun = System.nanoTime();
  private long lastAt;
  private boolean answered;

  Patience(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  /// Bytes have come.
  void arrived() {
    lastAt = System.nanoTime();
    answered = true;
  }

  /// For how many milliseconds the next bytes are waited for; 1 at least.
  int millis() {
    long now = System.nanoTime();
    long left = deadlines.whole().toNanos() - (now - begun);
    long stalls = deadlines.stall().toNanos() - (answered ? now - lastAt : 0);
    long nanos = answered ? Math.min(left, stalls) : left;
    return Math.clamp((nanos + 999_999) / 1_000_000, 1, Integer.MAX_VALUE);
  }

  /// Whether bytes have come.
  boolean isAnswered() {
    return answered;
  }

  /// When it ends at the latest, by [System#nanoTime].
  long end() {
    return begun + deadlines.whole().toNanos();
  }

  /// Whether the deadline has passed.
  boolean isOver() {
    return System.nanoTime() - end() >= 0;
  }

  /// Whether an answer has begun and no more of it comes.
  boolean isStalled() {
    return answered && System.nanoTime() - lastAt >= deadlines.stall().toNanos();
  }
}
