package org.supportagentbench.desk;

import java.math.BigDecimal;

/// One line of an order.
///
/// @param line 1-based position in the order; tools name lines by it
/// @param price USD for one piece, as it was paid
public record OrderLine(
    int line, String variant, int quantity, BigDecimal price, boolean finalSale) {}
