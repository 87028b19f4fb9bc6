package org.supportagentbench.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.supportagentbench.desk.Address;
import org.supportagentbench.desk.Billing;
import org.supportagentbench.desk.Buyer;
import org.supportagentbench.desk.Claim;
import org.supportagentbench.desk.History;
import org.supportagentbench.desk.Order;
import org.supportagentbench.desk.OrderLine;
import org.supportagentbench.desk.Payment;
import org.supportagentbench.desk.Shipment;
import org.supportagentbench.desk.TrackingEvent;

/// Builds an order as a sentence: `anOrder(1182).placed("2026-06-15").line(..).delivered(..)`.
/// Without a parcel it is unfulfilled.
public final class OrderBuilder {
  private final int number;
  private LocalDate placed = LocalDate.parse("2026-06-15");
  private String name = "Ines Carvalho";
  private String email = "ines.carvalho@posteo.example";
  private Address address =
      new Address("Ines Carvalho", "14 Rowan Close", "", "Bristol", "", "BS6 5QA", "GB");
  private final List<OrderLine> lines = new ArrayList<>();
  private final List<Shipment> shipments = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();

  private OrderBuilder(int number) {
    this.number = number;
  }

  /// An order of Ines Carvalho in Bristol, placed on June 15, with nothing in it yet.
  public static OrderBuilder anOrder(int number) {
    return new OrderBuilder(number);
  }

  /// The day it was placed.
  public OrderBuilder placed(String day) {
    placed = LocalDate.parse(day);
    return this;
  }

  /// Who bought it, and where it goes.
  public OrderBuilder of(String buyer, String mail, Address where) {
    name = buyer;
    email = mail;
    address = where;
    return this;
  }

  /// The next line.
  public OrderBuilder line(String variant, int quantity, String price) {
    lines.add(new OrderLine(lines.size() + 1, variant, quantity, new BigDecimal(price), false));
    return this;
  }

  /// A parcel with all lines so far, delivered at `at`.
  public OrderBuilder delivered(String carrier, String tracking, String at) {
    return parcel(
        carrier,
        tracking,
        new TrackingEvent(LocalDateTime.parse(at), TrackingEvent.Status.DELIVERED, "Bristol"));
  }

  /// A parcel with all lines so far, last seen on its way at `at`.
  public OrderBuilder inTransit(String carrier, String tracking, String at) {
    return parcel(
        carrier,
        tracking,
        new TrackingEvent(LocalDateTime.parse(at), TrackingEvent.Status.IN_TRANSIT, "Memphis TN"));
  }

  private OrderBuilder parcel(String carrier, String tracking, TrackingEvent last) {
    List<Integer> all = IntStream.rangeClosed(1, lines.size()).boxed().toList();
    LocalDateTime picked = placed.plusDays(2).atTime(16, 20);
    TrackingEvent first = new TrackingEvent(picked, TrackingEvent.Status.PICKED_UP, "Newark NJ");
    shipments.add(new Shipment(all, carrier, tracking, List.of(first, last)));
    return this;
  }

  /// An earlier loss claim of the same customer, reshipped then.
  public OrderBuilder lossClaim(String day, int about) {
    claims.add(new Claim(LocalDate.parse(day), Claim.Kind.LOSS, about, "reshipped"));
    return this;
  }

  /// The order, paid in full on the day it was placed.
  public Order build() {
    BigDecimal sum = BigDecimal.ZERO;
    for (OrderLine line : lines) {
      sum = sum.add(line.price().multiply(BigDecimal.valueOf(line.quantity())));
    }
    Payment paid = new Payment(placed, Payment.Kind.CHARGE, sum, Payment.Status.CAPTURED);
    return new Order(
        number,
        placed,
        new Buyer(name, email, address),
        lines,
        new Billing(List.of(), BigDecimal.ZERO, List.of(paid)),
        shipments,
        new History(Optional.empty(), claims, List.of()));
  }
}
