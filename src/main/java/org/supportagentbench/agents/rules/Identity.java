package org.supportagentbench.agents.rules;

import java.util.Optional;

/// Who writes: the address on the order, or the postcode of where it goes, shows the owner.
final class Identity {
  private static final int ASKS = 2;

  private Identity() {}

  static boolean shown(Situation s, OrderRecord order) {
    return order.owner().email().equals(s.dossier().from())
        || s.emails().anyMatch(email -> order.owner().address().postcodeIn(email.text()));
  }

  /// Whether somebody else than the one who ordered writes: a recipient, a helper.
  static boolean isGuest(Situation s, OrderRecord order) {
    return !order.owner().email().equals(s.dossier().from());
  }

  static Optional<Step> step(Situation s, OrderRecord order) {
    if (shown(s, order)) {
      return Optional.empty();
    }
    int asked = s.times("ask-postcode");
    if (asked < ASKS) {
      return Optional.of(
          new Step.Say("ask-postcode", s.line(asked == 0 ? "ask-postcode" : "ask-postcode-again")));
    }
    return Optional.of(
        new Step.HandOver(
            "identity_not_verified",
            "Writes about order #" + order.number() + " from another address; no postcode given.",
            s.line("handover-identity")));
  }
}
