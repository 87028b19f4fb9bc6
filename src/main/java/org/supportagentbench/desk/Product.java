package org.supportagentbench.desk;

import java.util.Optional;

/// A product of the catalogue; what can be bought is one of its variants.
///
/// @param link its page in the store; some products have none
public record Product(
    String id, String title, String type, Optional<String> link, String description) {}
