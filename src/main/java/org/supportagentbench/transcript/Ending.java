package org.supportagentbench.transcript;

/// Why a conversation stopped.
public enum Ending {
  HANDED_OVER,
  SATISFIED,
  GAVE_UP,
  CUSTOMER_TURN_LIMIT,
  TOOL_ROUND_LIMIT,
  TOKEN_LIMIT,
  REFUSAL,
  PROVIDER_ERROR,
  CONTEXT_OVERFLOW,
  CUSTOMER_FAULT,
  BUDGET_STOP,
  CANCELLED
}
