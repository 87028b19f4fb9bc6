package org.supportagentbench.desk;

import java.util.Locale;

/// Where an order stands, read from its shipments and their scans.
public enum OrderStatus {
  UNFULFILLED,
  PARTIALLY_SHIPPED,
  SHIPPED,
  DELIVERED,
  CANCELLED;

  /// The word in tool answers, with hyphens.
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
