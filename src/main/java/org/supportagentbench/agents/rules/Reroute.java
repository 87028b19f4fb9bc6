package org.supportagentbench.agents.rules;

/// Whether somebody wants an order to go to another recipient at another place.
final class Reroute {
  private Reroute() {}

  static boolean asked(Situation s) {
    return s.emails().anyMatch(email -> asked(email, s));
  }

  private static boolean asked(Email email, Situation s) {
    if (email.shows("own-place")) {
      return false;
    }
    boolean redirects = email.shows("redirect");
    return email.weight("reroute") > 1
        || (redirects && email.shows("otherperson"))
        || (redirects
            && s.order().map(order -> AddressFinder.namesAnother(email, order)).orElse(false));
  }
}
