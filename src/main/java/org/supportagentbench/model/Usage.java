package org.supportagentbench.model;

/// Tokens of one answer in disjoint classes; `reasoning` is part of `output`.
public record Usage(
    long uncachedInput, long cacheRead, long cacheWrite, long output, long reasoning) {}
