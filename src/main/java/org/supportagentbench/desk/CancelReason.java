package org.supportagentbench.desk;

/// Why an order or a line is cancelled.
public enum CancelReason {
  CUSTOMER_REQUEST,
  DUPLICATE,
  OTHER
}
