package org.supportagentbench.desk;

/// A postal address with the recipient's name. Parts that do not exist are empty, never null.
///
/// @param country ISO 3166 code of two letters: `US`, `GB`, `CA`
public record Address(
    String name,
    String line1,
    String line2,
    String city,
    String region,
    String postcode,
    String country) {}
