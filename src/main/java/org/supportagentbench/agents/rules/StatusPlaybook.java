package org.supportagentbench.agents.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where an order is and when it comes: not shipped, on its way, delivered, stuck, returned.
final class StatusPlaybook implements Playbook {
  private static final int NORMAL_PROCESSING = 2;
  private static final int LATE_PROCESSING = 5;
  private static final int DAYS_WITHOUT_SCAN = 7;

  @Override
  public String question() {
    return "delivery times business days shipping and tracking number scan";
  }

  @Override
  public Step next(Situation s, OrderRecord order) {
    return needsPerson(s, order)
        .orElseGet(() -> {
          List<String> parts = new ArrayList<>();
          parts.add(s.line("hello"));
          parts.addAll(state(s, order));
          parts.addAll(wishes(s, order));
          parts.add(s.line("bye"));
          return new Step.Say("status", String.join("\n\n", parts));
        });
  }

  /// What the record says about every part of the order.
  static List<String> state(Situation s, OrderRecord order) {
    if (order.cancelled()) {
      return List.of(
          s.line(
              "status-cancelled",
              "order",
              order.number(),
              "day",
              Days.words(order.history().cancelled().orElseThrow(), s.replies())));
    }
    List<String> parts = new ArrayList<>();
    for (Parcel parcel : order.parcels()) {
      parts.add(ParcelWords.of(parcel, order, s));
    }
    List<Item.Line> waiting = order.unshipped();
    if (!waiting.isEmpty()) {
      parts.add(unshipped(s, order, waiting));
    }
    return parts;
  }

  private static String unshipped(Situation s, OrderRecord order, List<Item.Line> waiting) {
    int days = BusinessDays.between(order.placed(), s.today());
    String what =
        order.parcels().isEmpty()
            ? s.line("the-order", "order", order.number())
            : ItemFinder.words(waiting, s.replies());
    return s.line(
        days > NORMAL_PROCESSING ? "status-unshipped-late" : "status-unshipped",
        "what",
        what,
        "placed",
        Days.words(order.placed(), s.replies()),
        "country",
        s.line("country-" + order.owner().address().country()),
        "range",
        range(s, order, 2));
  }

  /// The range of the delivery times page, such as "3-5"; column 1 from the scan, 2 from the order.
  static String range(Situation s, OrderRecord order, int column) {
    return s.handbook()
        .row("delivery-times", order.owner().address().countryName())
        .map(cells -> cells.get(column).split(" ", -1)[0])
        .orElse("");
  }

  private static List<String> wishes(Situation s, OrderRecord order) {
    List<String> parts = new ArrayList<>();
    boolean arrived = order.deliveredAll();
    if (!arrived && (s.heard("deadline") || s.heard("faster") || s.times("status") > 0)) {
      parts.add(s.line("no-guarantee"));
      if (order.parcels().isEmpty()) {
        parts.add(s.line("can-still-cancel"));
      }
    }
    if (!arrived && s.heard("resend") && !order.parcels().isEmpty()) {
      parts.add(s.line("no-second-parcel"));
    }
    if (s.heardNow("compensation")) {
      parts.add(s.line("compensation-part"));
    }
    return parts;
  }

  private static Optional<Step> needsPerson(Situation s, OrderRecord order) {
    if (order.cancelled()) {
      return Optional.empty();
    }
    LocalDate today = s.today();
    for (Parcel parcel : order.parcels()) {
      if (parcel.scans().stream().anyMatch(scan -> scan.is("returned-to-sender"))) {
        return handOver(s, order, "other", "A parcel went back to us.", "status-returned");
      }
      boolean open = parcel.delivered().isEmpty() && !parcel.lastIs("held-at-depot");
      boolean silent =
          parcel.last().stream()
              .map(scan -> BusinessDays.between(scan.at().toLocalDate(), today))
              .anyMatch(days -> days > DAYS_WITHOUT_SCAN);
      if (open && silent) {
        return handOver(
            s, order, "carrier_investigation", "No scan for over a week.", "status-silent");
      }
    }
    boolean stuck =
        order.parcels().isEmpty() && BusinessDays.between(order.placed(), today) > LATE_PROCESSING;
    return stuck
        ? handOver(s, order, "other", "Unshipped for over five business days.", "status-stuck")
        : Optional.empty();
  }

  private static Optional<Step> handOver(
      Situation s, OrderRecord order, String reason, String fact, String line) {
    String summary = "Order #" + order.number() + ". " + fact;
    return Optional.of(new Step.HandOver(reason, summary, s.line(line, "order", order.number())));
  }
}
