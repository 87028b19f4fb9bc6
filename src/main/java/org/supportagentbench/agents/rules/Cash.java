package org.supportagentbench.agents.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.databind.JsonNode;

/// Amounts of USD, always with cents.
final class Cash {
  private Cash() {}

  static BigDecimal of(JsonNode node) {
    return node.decimalValue(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP);
  }
}
