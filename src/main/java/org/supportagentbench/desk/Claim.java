package org.supportagentbench.desk;

import java.time.LocalDate;

/// An earlier claim of the same customer.
///
/// @param order the order that it was about
/// @param outcome a short phrase: `reshipped`, `refunded`, `declined`
public record Claim(LocalDate date, Kind kind, int order, String outcome) {
  /// What was claimed.
  public enum Kind {
    LOSS,
    DAMAGE,
    MISSING,
    WRONG
  }
}
