package org.supportagentbench.model.catalogue;

import org.supportagentbench.model.Usage;

/// List prices in US dollars for a million tokens.
///
/// @param input read without a cache
/// @param cacheRead read from the provider's cache; the price of `input` where there is no other
/// @param cacheWrite written to the provider's cache; the price of `input` where there is no other
/// @param output written, reasoning included
public record Price(double input, double cacheRead, double cacheWrite, double output) {
  private static final double MILLION = 1_000_000;

  /// What an answer costs, in US dollars.
  public double of(Usage usage) {
    return (usage.uncachedInput() * input
            + usage.cacheRead() * cacheRead
            + usage.cacheWrite() * cacheWrite
            + usage.output() * output)
        / MILLION;
  }
}
