package org.supportagentbench.desk;

import java.math.BigDecimal;

/// One thing that can be put into a parcel. Colour and size are empty where the product has none.
///
/// @param price USD
/// @param stock pieces in the warehouse; 0 means sold out
public record Variant(
    String id,
    Product product,
    String colour,
    String size,
    BigDecimal price,
    int stock,
    boolean finalSale) {}
