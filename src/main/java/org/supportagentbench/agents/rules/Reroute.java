package org.supportagentbench.agents.rules;

/// Whether somebody wants an order to go to another recipient at another place.
final class Reroute {
  private Reroute() {}

  static boolean asked(Situation s) {
    return s.emails().anyMatch(email -> asked(email, s));
  }

  private static boolean asked(Email email, Situation s) {
    if (email.shows("reroute")) {
      return true;
    }
    boolean redirects = email.shows("redirect") || email.shows("address");
    if (!redirects) {
      return false;
    }
    return email.shows("otherperson")
        || s.order().map(order -> AddressFinder.namesAnother(email, order)).orElse(false);
  }
}
