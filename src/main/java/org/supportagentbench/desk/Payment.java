package org.supportagentbench.desk;

import java.math.BigDecimal;
import java.time.LocalDate;

/// Something that happened to the customer's money; amounts in USD.
public record Payment(LocalDate date, Kind kind, BigDecimal amount, Status status) {
  /// What was asked of the bank.
  public enum Kind {
    CHARGE,
    AUTHORISATION,
    REFUND
  }

  /// Where it stands.
  public enum Status {
    CAPTURED,
    PENDING,
    VOIDED
  }
}
