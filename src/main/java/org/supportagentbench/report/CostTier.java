package org.supportagentbench.report;

import java.math.BigDecimal;
import java.util.List;

/// Tiers of what 1,000 conversations cost, as a suite sets them.
public final class CostTier {
  private CostTier() {}

  /// The tier of a cost: 1 for the cheapest, one more for each end that it reaches.
  ///
  /// @param ends US dollars at which a tier ends, ascending
  public static int of(List<BigDecimal> ends, double usd) {
    int tier = 1;
    for (BigDecimal end : ends) {
      tier += usd >= end.doubleValue() ? 1 : 0;
    }
    return tier;
  }

  /// `$`, `$$` and so on.
  public static String dollars(int tier) {
    return "$".repeat(tier);
  }
}
