package org.supportagentbench.suite;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.supportagentbench.desk.Order;

/// Finds what must exist once in a suite: order numbers and tracking numbers. An email belongs to
/// one case, since the desk finds orders by it.
final class UniqueLint {
  private final Suite suite;
  private final Function<String, Spot> files;
  private final IntFunction<Spot> background;
  private final Map<String, String> numbers = new HashMap<>();
  private final Map<String, String> parcels = new HashMap<>();
  private final Map<String, String> mails = new HashMap<>();

  UniqueLint(Suite suite, Function<String, Spot> files, IntFunction<Spot> background) {
    this.suite = suite;
    this.files = files;
    this.background = background;
  }

  void check() {
    for (int i = 0; i < suite.background().size(); i++) {
      order(suite.background().get(i), background.apply(i), SuiteReader.ORDERS);
    }
    for (CaseFile file : suite.cases()) {
      String path = CasePath.fileOf(file.id());
      List<Order> orders = file.header().orders();
      for (int i = 0; i < orders.size(); i++) {
        order(orders.get(i), files.apply(path).at("orders", i), path);
      }
      sender(file, path);
    }
  }

  private void sender(CaseFile file, String path) {
    String from = file.header().ticket().from().toLowerCase(Locale.ROOT);
    String other = mails.putIfAbsent(from, path);
    if (other != null && !other.equals(path)) {
      files.apply(path).at("from").problem("an address that " + other + " uses too", "its own");
    }
  }

  private void order(Order order, Spot spot, String path) {
    String other = numbers.putIfAbsent(String.valueOf(order.number()), path);
    if (other != null) {
      spot.at("number")
          .problem("order " + order.number() + ", which " + other + " has too", "a free number");
    }
    for (int i = 0; i < order.shipments().size(); i++) {
      String tracking = order.shipments().get(i).tracking();
      String taken = parcels.putIfAbsent(tracking, path);
      if (taken != null) {
        spot.at("shipments", i, "tracking")
            .problem(
                "the tracking number " + tracking + ", which " + taken + " has too", "its own");
      }
    }
    String mail = order.buyer().email().toLowerCase(Locale.ROOT);
    String owner = mails.putIfAbsent(mail, path);
    if (owner != null && !owner.equals(path)) {
      spot.at("email").problem("an address that " + owner + " uses too", "its own");
    }
  }
}
