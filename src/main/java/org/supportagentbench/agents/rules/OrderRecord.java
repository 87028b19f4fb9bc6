package org.supportagentbench.agents.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// An order as the desk showed it.
record OrderRecord(
    int number,
    LocalDate placed,
    Owner owner,
    List<Item.Line> lines,
    Money money,
    List<Parcel> parcels,
    History history) {
  OrderRecord {
    lines = List.copyOf(lines);
    parcels = List.copyOf(parcels);
  }

  /// Who ordered, and where it goes.
  record Owner(String name, String email, Postal address) {}

  /// What was paid.
  record Money(
      List<Promotion> promotions, BigDecimal shipping, BigDecimal total, List<Payment> payments) {}

  /// A code on the order.
  record Promotion(String code, BigDecimal discount) {}

  /// A movement of money.
  record Payment(LocalDate date, String kind, BigDecimal amount, String status) {}

  /// What happened before.
  record History(Optional<LocalDate> cancelled, List<Claim> claims) {}

  /// An earlier claim.
  record Claim(LocalDate date, String kind) {}

  static OrderRecord of(JsonNode node) {
    JsonNode customer = node.path("customer");
    return new OrderRecord(
        node.path("order_number").asInt(),
        LocalDate.parse(node.path("placed").asString()),
        new Owner(
            customer.path("name").asString(""),
            Words.fold(customer.path("email").asString("")),
            Postal.of(node.path("shipping_address"))),
        each(node.path("lines"), Item.Line::of),
        money(node),
        each(node.path("shipments"), Parcel::of),
        new History(
            node.has("cancelled")
                ? Optional.of(LocalDate.parse(node.path("cancelled").asString()))
                : Optional.empty(),
            each(node.path("earlier_claims"), OrderRecord::claim)));
  }

  private static Money money(JsonNode node) {
    return new Money(
        each(
            node.path("promotions"),
            promotion ->
                new Promotion(
                    promotion.path("code").asString(""), Cash.of(promotion.path("discount")))),
        Cash.of(node.path("shipping")),
        Cash.of(node.path("total")),
        each(node.path("payments"), OrderRecord::payment));
  }

  private static Payment payment(JsonNode node) {
    return new Payment(
        LocalDate.parse(node.path("date").asString()),
        node.path("kind").asString(""),
        Cash.of(node.path("amount")),
        node.path("status").asString(""));
  }

  private static Claim claim(JsonNode node) {
    return new Claim(LocalDate.parse(node.path("date").asString()), node.path("kind").asString(""));
  }

  private static <T> List<T> each(JsonNode list, java.util.function.Function<JsonNode, T> reader) {
    List<T> all = new ArrayList<>();
    list.forEach(node -> all.add(reader.apply(node)));
    return all;
  }

  boolean cancelled() {
    return history.cancelled().isPresent();
  }

  /// The lines that are in no parcel yet.
  List<Item.Line> unshipped() {
    return cancelled() ? List.of() : lines.stream().filter(line -> !line.shipped()).toList();
  }

  List<Item.Line> shipped() {
    return lines.stream().filter(Item.Line::shipped).toList();
  }

  Optional<Item.Line> line(int number) {
    return lines.stream().filter(line -> line.number() == number).findFirst();
  }

  Optional<Parcel> parcelOf(Item.Line line) {
    return parcels.stream().filter(parcel -> parcel.lines().contains(line.number())).findFirst();
  }

  boolean deliveredAll() {
    return !parcels.isEmpty()
        && unshipped().isEmpty()
        && parcels.stream().allMatch(parcel -> parcel.delivered().isPresent());
  }

  boolean deliveredAny() {
    return parcels.stream().anyMatch(parcel -> parcel.delivered().isPresent());
  }

  /// The lines of the parcels that the record shows as delivered.
  List<Item.Line> arrived() {
    return lines.stream()
        .filter(line -> parcelOf(line).flatMap(Parcel::delivered).isPresent())
        .toList();
  }

  /// The day of the newest delivery scan.
  Optional<LocalDate> deliveredOn() {
    return parcels.stream()
        .flatMap(parcel -> parcel.delivered().stream())
        .map(scan -> scan.at().toLocalDate())
        .max(LocalDate::compareTo);
  }

  /// Loss claims on record since a day.
  long lossesSince(LocalDate day) {
    return history.claims().stream()
        .filter(claim -> claim.kind().equals("loss") && !claim.date().isBefore(day))
        .count();
  }
}
