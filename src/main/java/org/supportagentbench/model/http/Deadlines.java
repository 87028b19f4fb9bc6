package org.supportagentbench.model.http;

import java.time.Duration;

/// How long one try may take.
///
/// @param connect until the connection stands
/// @param whole from sending to the last byte; a model that thinks says nothing for minutes
/// @param stall between two pieces of an answer that has begun
public record Deadlines(Duration connect, Duration whole, Duration stall) {
  /// Ten seconds, ten minutes, one minute.
  public static final Deadlines DEFAULT =
      new Deadlines(Duration.ofSeconds(10), Duration.ofMinutes(10), Duration.ofMinutes(1));
}
