package org.supportagentbench.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A shop of two products and three orders: 1 unshipped, 2 delivered, 3 half shipped.
final class TinyShop {
  private TinyShop() {}

  static Shop shop() {
    Product duffel =
        new Product(
            "day-duffel",
            "Northline Day Duffel",
            "duffel",
            Optional.of("https://northline.example/products/day-duffel"),
            "A duffel for one night.");
    Product tee =
        new Product("merino-tee", "Northline Merino Tee", "apparel", Optional.empty(), "A shirt.");
    Catalogue catalogue =
        new Catalogue(
            List.of(
                variant("day-duffel-black", duffel, "black", "", 5),
                variant("day-duffel-sand", duffel, "sand", "", 0),
                variant("merino-tee-m", tee, "grey", "M", 3)));
    return new Shop(
        settings(),
        catalogue,
        pages(),
        List.of(unshipped(), delivered(), half()),
        SearchWords.NONE);
  }

  private static Variant variant(
      String id, Product product, String colour, String size, int stock) {
    return new Variant(id, product, colour, size, new BigDecimal("100.00"), stock, false);
  }

  private static List<PolicyPage> pages() {
    return List.of(
        new PolicyPage("returns", "Returns", "Items can be returned within 100 days."),
        new PolicyPage("damage-proof", "Damaged items", "Ask for a photo before a replacement."));
  }

  private static ShopSettings settings() {
    return new ShopSettings(
        OffsetDateTime.parse("2026-06-30T10:00:00-04:00"),
        "America/New_York",
        List.of("US", "GB", "CA"),
        List.of("northline.example"),
        Map.of("returns-portal", "https://northline.example/returns"),
        Map.of("UPS", "https://www.ups.com/track?tracknum={tracking}"),
        new Limits(8, 12, new BigDecimal("300.00"), 100, 48, 2, 12));
  }

  private static Order unshipped() {
    return order(1, "ana@mail.example", List.of(line(1, "day-duffel-black", 2)), List.of());
  }

  private static Order delivered() {
    Shipment parcel =
        new Shipment(
            List.of(1),
            "UPS",
            "NL0000000002",
            List.of(
                new TrackingEvent(
                    LocalDateTime.parse("2026-06-20T12:00"),
                    TrackingEvent.Status.DELIVERED,
                    "Boston MA")));
    return order(2, "ben@mail.example", List.of(line(1, "day-duffel-black", 1)), List.of(parcel));
  }

  private static Order half() {
    Shipment parcel = new Shipment(List.of(2), "UPS", "NL0000000003", List.of());
    return order(
        3,
        "ana@mail.example",
        List.of(line(1, "merino-tee-m", 1), line(2, "day-duffel-sand", 1)),
        List.of(parcel));
  }

  private static OrderLine line(int number, String variant, int quantity) {
    return new OrderLine(number, variant, quantity, new BigDecimal("100.00"), false);
  }

  private static Order order(
      int number, String email, List<OrderLine> lines, List<Shipment> shipments) {
    Address address = new Address("Ana Lima", "1 Main St", "", "Boston", "MA", "02116", "US");
    return new Order(
        number,
        LocalDate.parse("2026-06-15"),
        new Buyer("Ana Lima", email, address),
        lines,
        new Billing(
            List.of(new Promotion("SUMMER15", new BigDecimal("15.00"))),
            new BigDecimal("5.00"),
            List.of()),
        shipments,
        new History(Optional.empty(), List.of(), List.of()));
  }
}
