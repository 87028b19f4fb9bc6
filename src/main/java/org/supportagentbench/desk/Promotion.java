package org.supportagentbench.desk;

import java.math.BigDecimal;

/// A code that was applied to an order, with the discount in USD.
public record Promotion(String code, BigDecimal discount) {}
