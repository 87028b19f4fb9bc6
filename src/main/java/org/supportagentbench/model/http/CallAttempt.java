package org.supportagentbench.model.http;

import java.time.Duration;
import java.util.Optional;
import org.supportagentbench.model.Usage;

/// One try to get an answer, for latencies, retries and faults.
///
/// @param number 1 for the first try of a call
/// @param status of HTTP; 0 where no answer came
/// @param latency from sending to the last byte, without waiting before it
/// @param detail what went wrong, free of keys; empty where nothing did
/// @param usage what was billed, as far as it is said
public record CallAttempt(
    Asked asked,
    int number,
    Outcome outcome,
    int status,
    Duration latency,
    String detail,
    Optional<Usage> usage) {
  /// Who was asked.
  ///
  /// @param role what the model was asked as: `agent`, `customer`, `judge`; empty where nobody says
  /// @param model as `provider/model`, the model by the provider's own name
  public record Asked(String role, String model) {}
}
