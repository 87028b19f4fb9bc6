package org.supportagentbench.run;

import java.util.function.LongSupplier;

/// What holds the conversations.
///
/// @param version of the program; another version is another run
/// @param nanoTime a clock in nanoseconds, for latencies only
public record Harness(String version, LongSupplier nanoTime) {}
