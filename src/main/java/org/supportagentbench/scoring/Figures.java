package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Set;

/// Amounts that are known, and whether another one can be worked out of them in one step: a sum, a
/// difference, a multiple, a percentage.
///
/// @param mostPieces the largest multiple
record Figures(Set<BigDecimal> amounts, Set<BigDecimal> percents, int mostPieces) {
  private static final BigDecimal HUNDRED = new BigDecimal("100");
  private static final int MOST_AMOUNTS = 60;

  Figures {
    amounts = Set.copyOf(amounts);
    percents = Set.copyOf(percents);
  }

  boolean make(BigDecimal amount) {
    BigDecimal wanted = cents(amount);
    if (amounts.contains(wanted)) {
      return true;
    }
    if (amounts.size() > MOST_AMOUNTS) {
      return true;
    }
    Set<BigDecimal> parts = parts();
    for (BigDecimal one : parts) {
      if (one.compareTo(wanted) == 0
          || parts.contains(cents(wanted.subtract(one)))
          || parts.contains(cents(one.subtract(wanted)))) {
        return true;
      }
    }
    return false;
  }

  /// Multiples and percentages of every amount.
  private Set<BigDecimal> parts() {
    Set<BigDecimal> parts = new HashSet<>();
    for (BigDecimal amount : amounts) {
      for (int pieces = 1; pieces <= mostPieces; pieces++) {
        parts.add(cents(amount.multiply(BigDecimal.valueOf(pieces))));
      }
      for (BigDecimal percent : percents) {
        BigDecimal share = amount.multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP);
        parts.add(share);
        parts.add(cents(amount.subtract(share)));
      }
    }
    return parts;
  }

  private static BigDecimal cents(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }
}
