package org.supportagentbench.suite;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.supportagentbench.desk.Claim;
import org.supportagentbench.desk.CountryCodes;
import org.supportagentbench.desk.Order;
import org.supportagentbench.desk.OrderLine;
import org.supportagentbench.desk.Shipment;
import org.supportagentbench.desk.ShopSettings;
import org.supportagentbench.desk.TrackingEvent;
import org.supportagentbench.desk.Variant;

/// Checks one order against the store: numbers, prices, money, dates, parcels.
final class OrderLint {
  private final Suite suite;
  private final ShopSettings shop;
  private final LocalDateTime clock;
  private final Pattern tracking;

  OrderLint(Suite suite) {
    this.suite = suite;
    this.shop = suite.shop().settings();
    this.clock = shop.clock().toLocalDateTime();
    this.tracking = Pattern.compile(suite.settings().orderNumbers().trackingPattern());
  }

  void check(Order order, Spot spot) {
    SuiteSettings.OrderNumbers range = suite.settings().orderNumbers();
    if (order.number() < range.from() || order.number() > range.to()) {
      spot.at("number")
          .problem("order number " + order.number(), range.from() + " to " + range.to());
    }
    day(order.placed(), LocalDate.MIN, spot.at("placed"));
    buyer(order, spot);
    if (order.lines().isEmpty()) {
      spot.at("lines").problem("an order without lines", "at least one line");
    }
    order.lines().forEach(line -> line(line, spot.at("lines", line.line() - 1)));
    PaymentLint.check(order, clock.toLocalDate(), spot);
    parcels(order, spot);
    history(order, spot);
  }

  private void day(LocalDate day, LocalDate earliest, Spot spot) {
    if (day.isAfter(clock.toLocalDate())) {
      spot.problem(day + ", after the clock", "a day up to " + clock.toLocalDate());
    } else if (day.isBefore(earliest)) {
      spot.problem(day + ", before the order was placed", earliest + " or later");
    }
  }

  private void buyer(Order order, Spot spot) {
    mail(order.buyer().email(), spot.at("email"));
    String country = order.buyer().address().country();
    Spot at = spot.at("address");
    if (!shop.countries().contains(country)) {
      at.at("country")
          .problem(
              "the country '" + country + "'",
              DidYouMean.oneOf(CountryCodes.normalise(country), shop.countries()));
    }
    String postcode = order.buyer().address().postcode();
    Postcodes.rightForm(country, postcode)
        .ifPresent(right ->
            at.at("postcode").problem("the postcode '" + postcode + "' in " + country, right));
  }

  /// Nobody in a suite is real.
  static void mail(String address, Spot spot) {
    int at = address.indexOf('@');
    if (at < 1 || !address.endsWith(".example") || address.indexOf(' ') >= 0) {
      spot.problem("the address '" + address + "'", "name@host.example, which nobody can own");
    }
  }

  private void line(OrderLine line, Spot spot) {
    if (line.quantity() < 1) {
      spot.at("quantity").problem("quantity " + line.quantity(), "1 or more");
    }
    Optional<Variant> variant = suite.shop().catalogue().variant(line.variant());
    if (variant.isEmpty()) {
      unknownVariant(suite, line.variant(), spot.at("variant"));
    } else if (variant.get().price().compareTo(line.price()) != 0) {
      spot.at("price")
          .problem(
              line.price() + " for '" + line.variant() + "'",
              variant.get().price() + ", its price in the catalogue");
    }
  }

  static void unknownVariant(Suite suite, String variant, Spot spot) {
    List<String> ids = suite.shop().catalogue().variants().stream().map(Variant::id).toList();
    String right =
        DidYouMean.nearest(variant, ids)
            .map(id -> "did you mean '" + id + "'?")
            .orElse("a variant of " + SuiteReader.CATALOGUE);
    spot.problem("the variant '" + variant + "', which does not exist", right);
  }

  private void parcels(Order order, Spot spot) {
    Set<Integer> packed = new HashSet<>();
    for (int i = 0; i < order.shipments().size(); i++) {
      Shipment parcel = order.shipments().get(i);
      Spot at = spot.at("shipments", i);
      for (int line : parcel.lines()) {
        if (order.line(line).isEmpty()) {
          at.at("lines").problem("line " + line, "lines 1 to " + order.lines().size());
        } else if (!packed.add(line)) {
          at.at("lines").problem("line " + line + " in two parcels", "each line in one parcel");
        }
      }
      if (!shop.carriers().containsKey(parcel.carrier())) {
        String right = DidYouMean.oneOf(parcel.carrier(), shop.carriers().keySet());
        at.at("carrier").problem("the carrier '" + parcel.carrier() + "'", right);
      }
      if (!tracking.matcher(parcel.tracking()).matches()) {
        at.at("tracking")
            .problem("the tracking number '" + parcel.tracking() + "'", tracking.pattern());
      }
      scans(order, parcel, at);
    }
  }

  private void scans(Order order, Shipment parcel, Spot spot) {
    LocalDateTime last = order.placed().atStartOfDay();
    String before = "the day of the order";
    boolean arrived = false;
    for (int i = 0; i < parcel.events().size(); i++) {
      TrackingEvent scan = parcel.events().get(i);
      Spot at = spot.at("events", i);
      if (scan.at().isBefore(last)) {
        at.problem("a scan at " + scan.at() + ", before " + before, "scans in order of time");
      } else if (scan.at().isAfter(clock)) {
        at.problem("a scan at " + scan.at(), "a time up to the clock, " + clock);
      }
      if (arrived && scan.status() != TrackingEvent.Status.RETURNED_TO_SENDER) {
        at.problem(
            "'" + scan.status().wire() + "' after the delivery", "the delivery as last scan");
      }
      arrived |= scan.status() == TrackingEvent.Status.DELIVERED;
      last = scan.at();
      before = "the scan above it";
    }
    if (parcel.events().isEmpty()) {
      spot.problem("a parcel without a scan", "at least 'label-created'");
    }
  }

  private void history(Order order, Spot spot) {
    Optional<LocalDate> cancelled = order.history().cancelled();
    if (cancelled.isPresent()) {
      day(cancelled.get(), order.placed(), spot.at("cancelled"));
      if (!order.shipments().isEmpty()) {
        spot.at("cancelled").problem("a cancelled order with parcels", "one of the two");
      }
    }
    List<Claim> claims = order.history().claims();
    for (int i = 0; i < claims.size(); i++) {
      day(claims.get(i).date(), LocalDate.MIN, spot.at("claims", i, "date"));
    }
  }
}
