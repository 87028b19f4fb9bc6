package org.supportagentbench.model.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A time that passes only when somebody sleeps. It begins close to the end of a long, since
/// nothing may rely on where the machine's clock begins.
final class FakeTime implements TimeSource {
  static final Instant BEGIN = Instant.parse("2026-06-30T14:00:00Z");

  private static final long START = Long.MAX_VALUE - 1_000;

  private final List<Duration> slept = new ArrayList<>();
  private long passed;

  @Override
  public synchronized long nanos() {
    return START + passed;
  }

  @Override
  public synchronized Instant date() {
    return BEGIN.plusNanos(passed);
  }

  @Override
  public synchronized void sleep(Duration pause) {
    slept.add(pause);
    passed += pause.toNanos();
  }

  /// A call takes time too.
  synchronized void pass(Duration duration) {
    passed += duration.toNanos();
  }

  /// How much has passed since the beginning.
  synchronized Duration passed() {
    return Duration.ofNanos(passed);
  }
}
