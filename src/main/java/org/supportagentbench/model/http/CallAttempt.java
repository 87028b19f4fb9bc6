package org.supportagentbench.model.http;

import java.time.Duration;

/// One try to get an answer, for latencies, retries and faults.
///
/// @param number 1 for the first try of a call
/// @param status of HTTP; 0 where no answer came
/// @param latency from sending to the last byte, without waiting before it
/// @param detail what went wrong, free of keys; empty where nothing did
public record CallAttempt(
    String provider,
    String model,
    int number,
    Outcome outcome,
    int status,
    Duration latency,
    String detail) {}
