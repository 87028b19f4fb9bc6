package org.supportagentbench.language;

import java.util.Set;

/// The things that an agent can ask a customer for, by the ids that case files use.
///
/// `neighbours`: whether neighbours, household or safe places were checked; `usage`: whether it was
/// used; `return`: to send the item back; `permission`: whether the agent may go on.
public final class Things {
  /// Every id.
  public static final Set<String> ALL =
      Set.of(
          "photo",
          "packing-slip",
          "video",
          "screenshot",
          "which-item",
          "order-number",
          "email",
          "postcode",
          "name",
          "address",
          "size",
          "measurements",
          "colour",
          "quantity",
          "reason",
          "neighbours",
          "usage",
          "date",
          "budget",
          "purpose",
          "promo-code",
          "choice",
          "which-order",
          "payment",
          "permission",
          "details",
          "return");

  /// Those that prove something.
  static final Set<String> PROOFS = Set.of("photo", "packing-slip", "video", "screenshot");

  private Things() {}
}
