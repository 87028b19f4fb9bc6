package org.supportagentbench.model.http;

import java.time.Duration;
import java.time.Instant;

/// The time as pacing and retries see it; tests let it pass without waiting.
public interface TimeSource {
  /// Nanoseconds since an arbitrary moment, never running backwards.
  long nanos();

  /// The date, to read headers that name one.
  Instant date();

  /// Lets time pass.
  void sleep(Duration pause) throws InterruptedException;

  /// The clock of the machine.
  static TimeSource ofMachine() {
    return new TimeSource() {
      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      public Instant date() {
        return Instant.now();
      }

      @Override
      public void sleep(Duration pause) throws InterruptedException {
        Thread.sleep(pause);
      }
    };
  }
}
