package org.supportagentbench.desk;

import java.math.BigDecimal;
import java.util.List;

/// The money of an order: codes that were applied, shipping, and what the bank did.
public record Billing(List<Promotion> promotions, BigDecimal shipping, List<Payment> payments) {
  /// Copies the lists.
  public Billing {
    promotions = List.copyOf(promotions);
    payments = List.copyOf(payments);
  }
}
