package org.supportagentbench.desk;

/// Why something is sent again.
public enum ResendReason {
  DAMAGED,
  MISSING,
  WRONG_ITEM,
  LOST,
  OTHER
}
