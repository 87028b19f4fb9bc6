package org.supportagentbench.model;

import java.util.OptionalLong;

/// Tokens of one answer in disjoint classes. Their sum is everything that was read and written.
///
/// @param uncachedInput read at the full price
/// @param cacheRead read from the provider's cache
/// @param cacheWrite read and written to the provider's cache
/// @param output written, reasoning included
/// @param reasoning the part of `output` that was reasoning; empty where the provider does not say
public record Usage(
    long uncachedInput, long cacheRead, long cacheWrite, long output, OptionalLong reasoning) {}
