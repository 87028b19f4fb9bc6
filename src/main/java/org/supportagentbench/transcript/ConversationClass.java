package org.supportagentbench.transcript;

import java.util.Locale;

/// In which class a conversation ended; every conversation has exactly one.
public enum ConversationClass {
  /// Held to its end.
  SCORED,
  /// Turn, tool-round or token limit: the agent's own failure, scored as unresolved.
  AGENT_LIMIT,
  /// The provider's filter refused; enters the rates as unresolved.
  REFUSAL,
  PROVIDER_ERROR,
  CONTEXT_OVERFLOW,
  /// The simulated customer broke its card: voided, to be run again.
  CUSTOMER_FAULT,
  BUDGET_STOP,
  CANCELLED;

  /// The class that an ending belongs to.
  public static ConversationClass of(Ending ending) {
    return switch (ending) {
      case HANDED_OVER, SATISFIED, GAVE_UP -> SCORED;
      case CUSTOMER_TURN_LIMIT, TOOL_ROUND_LIMIT, TOKEN_LIMIT -> AGENT_LIMIT;
      case REFUSAL -> REFUSAL;
      case PROVIDER_ERROR -> PROVIDER_ERROR;
      case CONTEXT_OVERFLOW -> CONTEXT_OVERFLOW;
      case CUSTOMER_FAULT -> CUSTOMER_FAULT;
      case BUDGET_STOP -> BUDGET_STOP;
      case CANCELLED -> CANCELLED;
    };
  }

  /// Whether the conversation enters a rate; the others only lower the coverage.
  public boolean valid() {
    return switch (this) {
      case SCORED, AGENT_LIMIT, REFUSAL -> true;
      case PROVIDER_ERROR, CONTEXT_OVERFLOW, CUSTOMER_FAULT, BUDGET_STOP, CANCELLED -> false;
    };
  }

  /// The word in JSON.
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
