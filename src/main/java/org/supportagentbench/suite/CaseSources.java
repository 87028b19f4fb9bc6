package org.supportagentbench.suite;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.supportagentbench.desk.Order;
import org.supportagentbench.desk.OrderLine;
import org.supportagentbench.desk.Payment;
import org.supportagentbench.desk.PolicyPage;
import org.supportagentbench.desk.Promotion;
import org.supportagentbench.desk.Shipment;
import org.supportagentbench.desk.Variant;

/// Where the facts of a case may come from: its orders, the store, the rules, the customer.
final class CaseSources {
  private final Suite suite;
  private final CaseFile file;

  CaseSources(Suite suite, CaseFile file) {
    this.suite = suite;
    this.file = file;
  }

  boolean tracking(String number) {
    return file.header().orders().stream()
        .flatMap(order -> order.shipments().stream())
        .anyMatch(parcel -> parcel.tracking().equals(number));
  }

  boolean order(String number) {
    return file.header().orders().stream()
        .anyMatch(order -> String.valueOf(order.number()).equals(number));
  }

  /// Whether the amount stands somewhere, or is the sum or the difference of two amounts of the
  /// case's orders (what is left after a line is cancelled, two pieces of three).
  boolean amount(String text) {
    BigDecimal wanted = new BigDecimal(text);
    Set<BigDecimal> own = new HashSet<>();
    file.header().orders().forEach(order -> amounts(order, own));
    if (own.contains(wanted) || text(text) || text(text.replace(".00", ""))) {
      return true;
    }
    for (Variant variant : suite.shop().catalogue().variants()) {
      if (variant.price().compareTo(wanted) == 0) {
        return true;
      }
    }
    return own.stream()
        .anyMatch(a -> own.contains(wanted.subtract(a)) || own.contains(wanted.add(a)));
  }

  private static void amounts(Order order, Set<BigDecimal> into) {
    into.add(order.total());
    into.add(order.billing().shipping());
    order.billing().payments().stream().map(Payment::amount).forEach(into::add);
    order.billing().promotions().stream().map(Promotion::discount).forEach(into::add);
    for (OrderLine line : order.lines()) {
      for (int pieces = 1; pieces <= line.quantity(); pieces++) {
        into.add(line.price().multiply(BigDecimal.valueOf(pieces)));
      }
    }
  }

  /// Whether words stand in the case's orders, the rules, or what the customer can say.
  boolean text(String words) {
    String wanted = words.toLowerCase(Locale.ROOT);
    for (Order order : file.header().orders()) {
      if (holds(order, wanted)) {
        return true;
      }
    }
    for (PolicyPage page : suite.shop().policy()) {
      if (page.text().toLowerCase(Locale.ROOT).contains(wanted)) {
        return true;
      }
    }
    return suite
        .files()
        .text(SuiteReader.SHOP_PAGE)
        .map(page -> page + file.words().opening() + file.customer())
        .orElse("")
        .toLowerCase(Locale.ROOT)
        .contains(wanted);
  }

  private static boolean holds(Order order, String wanted) {
    for (Shipment parcel : order.shipments()) {
      if (parcel.events().stream()
          .anyMatch(scan -> scan.place().toLowerCase(Locale.ROOT).contains(wanted))) {
        return true;
      }
    }
    return (order.billing().promotions() + " " + order.buyer().address())
        .toLowerCase(Locale.ROOT)
        .contains(wanted);
  }
}
