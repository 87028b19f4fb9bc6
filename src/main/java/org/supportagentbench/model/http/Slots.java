package org.supportagentbench.model.http;

/// How many calls of one model may be under way: as many as come, until the provider says that it
/// is too much. Then half of what was under way, and one more for each round of answers that went
/// well (additive increase, multiplicative decrease, after Chiu and Jain 1989). Calls that were
/// under way already when it was halved do not halve it again. Shared by threads.
final class Slots {
  private double limit = Double.MAX_VALUE;
  private int taken;
  private long cutAt;
  private boolean cut;

  /// Waits for a free slot and takes it.
  synchronized void take() throws InterruptedException {
    while (taken + 1 > limit && taken > 0) {
      wait();
    }
    taken++;
  }

  /// Gives a slot back after a call that began then.
  synchronized void free(boolean tooMuch, boolean well, long begun, long now) {
    if (tooMuch && (!cut || begun - cutAt > 0)) {
      limit = Math.max(1, Math.min(limit, taken) / 2);
      cutAt = now;
      cut = true;
    } else if (well && cut) {
      limit += 1 / limit;
    }
    taken--;
    notifyAll();
  }

  synchronized int limit() {
    return (int) Math.min(limit, Integer.MAX_VALUE);
  }
}
