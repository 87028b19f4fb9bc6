package org.supportagentbench.suite;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.supportagentbench.desk.Address;
import org.supportagentbench.desk.Billing;
import org.supportagentbench.desk.Buyer;
import org.supportagentbench.desk.Catalogue;
import org.supportagentbench.desk.Claim;
import org.supportagentbench.desk.History;
import org.supportagentbench.desk.Order;
import org.supportagentbench.desk.OrderLine;
import org.supportagentbench.desk.Payment;
import org.supportagentbench.desk.Promotion;
import org.supportagentbench.desk.Shipment;
import org.supportagentbench.desk.TrackingEvent;
import org.supportagentbench.desk.Variant;

/// Reads one order, of a case or of the background.
final class OrderReader {
  static final List<String> KEYS =
      List.of(
          "number",
          "placed",
          "name",
          "email",
          "address",
          "lines",
          "promotions",
          "shipping",
          "payments",
          "shipments",
          "cancelled",
          "claims",
          "notes");
  static final List<String> ADDRESS =
      List.of("name", "line1", "line2", "city", "region", "postcode", "country");
  private static final List<String> LINE = List.of("variant", "quantity", "price", "final-sale");
  private static final List<String> PROMOTION = List.of("code", "discount");
  private static final List<String> PAYMENT = List.of("date", "kind", "amount", "status");
  private static final List<String> SHIPMENT = List.of("lines", "carrier", "tracking", "events");
  private static final List<String> EVENT = List.of("at", "status", "place");
  private static final List<String> CLAIM = List.of("date", "kind", "order", "outcome");
  private static final Map<String, Payment.Kind> PAYMENT_KINDS =
      YamlValues.words(Payment.Kind.class);
  private static final Map<String, Payment.Status> PAYMENT_STATUS =
      YamlValues.words(Payment.Status.class);
  private static final Map<String, TrackingEvent.Status> SCANS =
      YamlValues.words(TrackingEvent.Status.class);
  private static final Map<String, Claim.Kind> CLAIM_KINDS = YamlValues.words(Claim.Kind.class);
  private static final Map<String, Boolean> TRUTH =
      new TreeMap<>(Map.of("true", true, "false", false));

  private final ProblemList problems;
  private final Catalogue catalogue;
  private final String sender;
  private Optional<Buyer> first = Optional.empty();

  /// @param sender who writes the email of a case: an order that names no email is theirs; empty
  ///   where every order must name its own
  OrderReader(Catalogue catalogue, String sender, ProblemList problems) {
    this.catalogue = catalogue;
    this.sender = sender;
    this.problems = problems;
  }

  Order read(YamlNode node) {
    Keys keys = Keys.of(node, "an order", KEYS, problems);
    List<OrderLine> lines = lines(keys);
    return new Order(
        keys.whole("number"),
        keys.date("placed"),
        buyer(keys),
        lines,
        billing(keys, lines),
        keys.items("shipments").stream().map(each -> shipment(each, lines.size())).toList(),
        history(keys));
  }

  /// The buyer of an order; a case's further orders that name nobody and no address have those of
  /// the first.
  private Buyer buyer(Keys keys) {
    Optional<Buyer> known = sender.isEmpty() ? Optional.empty() : first;
    String name = keys.has("name") || known.isEmpty() ? keys.text("name") : known.get().name();
    String email = keys.has("email") || sender.isEmpty() ? keys.text("email") : sender;
    Address postal =
        keys.has("address") || known.isEmpty() ? address(keys, name) : known.get().address();
    Buyer buyer = new Buyer(name, email, postal);
    first = first.or(() -> Optional.of(buyer));
    return buyer;
  }

  private Address address(Keys keys, String name) {
    YamlNode node = keys.required("address").orElse(new YamlNode.Fields(Map.of(), -1));
    Keys address = Keys.of(node, "an address", ADDRESS, problems);
    return new Address(
        address.maybeText("name").orElse(name),
        address.text("line1"),
        address.maybeText("line2").orElse(""),
        address.text("city"),
        address.maybeText("region").orElse(""),
        address.text("postcode"),
        address.text("country"));
  }

  private List<OrderLine> lines(Keys keys) {
    List<OrderLine> lines = new ArrayList<>();
    keys.required("lines");
    for (YamlNode node : keys.items("lines")) {
      Keys line = Keys.of(node, "a line", LINE, problems);
      String variant = line.text("variant");
      boolean finalSale =
          line.has("final-sale")
              ? line.choice("final-sale", TRUTH)
              : catalogue.variant(variant).map(Variant::finalSale).orElse(false);
      lines.add(
          new OrderLine(
              lines.size() + 1, variant, line.whole("quantity"), line.money("price"), finalSale));
    }
    return lines;
  }

  private Billing billing(Keys keys, List<OrderLine> lines) {
    BigDecimal shipping = keys.has("shipping") ? keys.money("shipping") : new BigDecimal("0.00");
    List<Promotion> promotions =
        keys.items("promotions").stream()
            .map(node -> Keys.of(node, "a promotion", PROMOTION, problems))
            .map(each -> new Promotion(each.text("code"), each.money("discount")))
            .toList();
    List<Payment> payments =
        keys.has("payments")
            ? keys.items("payments").stream().map(this::payment).toList()
            : List.of(
                new Payment(
                    keys.date("placed"),
                    Payment.Kind.CHARGE,
                    total(lines, promotions, shipping),
                    Payment.Status.CAPTURED));
    return new Billing(promotions, shipping, payments);
  }

  private static BigDecimal total(
      List<OrderLine> lines, List<Promotion> promotions, BigDecimal shipping) {
    BigDecimal total = shipping;
    for (OrderLine line : lines) {
      total = total.add(line.price().multiply(BigDecimal.valueOf(line.quantity())));
    }
    for (Promotion promotion : promotions) {
      total = total.subtract(promotion.discount());
    }
    return total;
  }

  private Payment payment(YamlNode node) {
    Keys keys = Keys.of(node, "a payment", PAYMENT, problems);
    return new Payment(
        keys.date("date"),
        keys.choice("kind", PAYMENT_KINDS),
        keys.money("amount"),
        keys.choice("status", PAYMENT_STATUS));
  }

  private Shipment shipment(YamlNode node, int lines) {
    Keys keys = Keys.of(node, "a shipment", SHIPMENT, problems);
    keys.required("events");
    return new Shipment(
        keys.has("lines")
            ? numbers(keys, "lines")
            : IntStream.rangeClosed(1, lines).boxed().toList(),
        keys.text("carrier"),
        keys.text("tracking"),
        keys.items("events").stream().map(this::event).toList());
  }

  private TrackingEvent event(YamlNode node) {
    Keys keys = Keys.of(node, "a scan", EVENT, problems);
    return new TrackingEvent(keys.dateTime("at"), keys.choice("status", SCANS), keys.text("place"));
  }

  private List<Integer> numbers(Keys keys, String key) {
    List<Integer> numbers = new ArrayList<>();
    for (String word : keys.words(key)) {
      YamlValues.whole(word)
          .ifPresentOrElse(
              numbers::add,
              () ->
                  problems.add(keys.line(key), "'" + word + "' in '" + key + "'", "a line number"));
    }
    return numbers;
  }

  private History history(Keys keys) {
    List<Claim> claims =
        keys.items("claims").stream()
            .map(node -> Keys.of(node, "a claim", CLAIM, problems))
            .map(each ->
                new Claim(
                    each.date("date"),
                    each.choice("kind", CLAIM_KINDS),
                    each.whole("order"),
                    each.text("outcome")))
            .toList();
    return new History(
        keys.has("cancelled") ? Optional.of(keys.date("cancelled")) : Optional.empty(),
        claims,
        keys.words("notes"));
  }
}
