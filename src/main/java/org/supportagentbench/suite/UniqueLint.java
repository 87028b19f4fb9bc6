package org.supportagentbench.suite;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
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
  private final Set<String> reported = new HashSet<>();

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
      sender(file, path);
      List<Order> orders = file.header().orders();
      for (int i = 0; i < orders.size(); i++) {
        order(orders.get(i), files.apply(path).at("orders", i), path);
      }
    }
  }

  private void sender(CaseFile file, String path) {
    mail(file.header().ticket().from(), path, files.apply(path).at("from"));
  }

  /// Reports an email address that another file has too, once a file.
  private void mail(String address, String path, Spot spot) {
    String mail = address.toLowerCase(Locale.ROOT);
    String owner = mails.putIfAbsent(mail, path);
    if (owner != null && !owner.equals(path) && reported.add(path + " " + mail)) {
      spot.problem("the email address " + mail + ", which " + owner + " has too", "its own");
    }
  }

  /// The smallest number that no order has.
  private String free() {
    SuiteSettings.OrderNumbers range = suite.settings().orderNumbers();
    Set<Integer> taken = new HashSet<>();
    suite.background().forEach(order -> taken.add(order.number()));
    suite
        .cases()
        .forEach(file -> file.header().orders().forEach(order -> taken.add(order.number())));
    return IntStream.rangeClosed(range.from(), range.to())
        .filter(number -> !taken.contains(number))
        .mapToObj(number -> "a free number, such as " + number)
        .findFirst()
        .orElse("a free number; all are taken, so raise 'order-numbers' in suite.yaml");
  }

  private void order(Order order, Spot spot, String path) {
    String other = numbers.putIfAbsent(String.valueOf(order.number()), path);
    if (other != null) {
      spot.at("number")
          .problem("order " + order.number() + ", which " + other + " has too", free());
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
    mail(order.buyer().email(), path, spot.at("email"));
  }
}
