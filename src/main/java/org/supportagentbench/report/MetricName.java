package org.supportagentbench.report;

import java.util.Locale;

/// The headline metrics, in the order of the document.
public enum MetricName {
  OVER_ESCALATION,
  ESCALATION_ACCURACY,
  UNSAFE_ACTIONS,
  RESOLUTION,
  POLICY_ADHERENCE,
  SENTIMENT,
  MARK,
  ESCALATION_HONESTY,
  AGENT_MESSAGES,
  TOOL_CALLS,
  ORDER_LOOKUPS,
  POLICY_SEARCHES,
  COST_USD_PER_1000;

  /// The name in JSON.
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
