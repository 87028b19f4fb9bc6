package org.supportagentbench.agents.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The same thing ordered twice: compares the orders and cancels the one that is not to be kept.
final class DuplicatePlaybook implements Playbook {
  private static final int APART = 14;

  @Override
  public String question() {
    return "duplicate orders payments pending hold";
  }

  @Override
  public List<Ask> reads(Situation s, OrderRecord order) {
    List<Ask> asks = new ArrayList<>();
    asks.add(Ask.ordersOf(order.owner().email()));
    s.numbers().stream().distinct().map(Ask::order).forEach(asks::add);
    return asks;
  }

  @Override
  public Step next(Situation s, OrderRecord order) {
    Optional<OrderRecord> twin = twin(s, order);
    if (twin.isEmpty()) {
      return Topic.PAYMENT.playbook().next(s, order);
    }
    List<OrderRecord> both = List.of(order, twin.get());
    List<OrderRecord> open =
        both.stream().filter(one -> one.parcels().isEmpty() && !one.cancelled()).toList();
    if (open.isEmpty()) {
      return new Step.Say(
          "duplicate-shipped",
          s.line(
              "duplicate-shipped",
              "one",
              order.number(),
              "two",
              twin.get().number(),
              "returns",
              s.line("returns-short")));
    }
    if (open.size() == 1) {
      return cancel(s, open.getFirst(), both);
    }
    return chosen(s, open).map(one -> cancel(s, one, both)).orElseGet(() -> ask(s, both));
  }

  private static Step ask(Situation s, List<OrderRecord> both) {
    List<String> rows = new ArrayList<>();
    for (OrderRecord one : both) {
      rows.add(
          s.line(
              "duplicate-row",
              "order",
              one.number(),
              "placed",
              Days.words(one.placed(), s.replies()),
              "items",
              ItemFinder.words(one.lines(), s.replies())));
    }
    return new Step.Say("ask-order-keep", s.line("duplicate-ask", "rows", String.join("\n", rows)));
  }

  /// Cancels the lines that are on the other order too.
  private static Step cancel(Situation s, OrderRecord one, List<OrderRecord> both) {
    Set<String> kept = new HashSet<>();
    both.stream()
        .filter(order -> order.number() != one.number())
        .flatMap(order -> order.lines().stream())
        .forEach(line -> kept.add(line.item().variant()));
    List<Item.Line> twice =
        one.lines().stream().filter(line -> kept.contains(line.item().variant())).toList();
    boolean whole = twice.size() == one.lines().size();
    String items = ItemFinder.words(twice, s.replies());
    OrderRecord other =
        both.stream().filter(order -> order.number() != one.number()).findFirst().orElseThrow();
    String text =
        s.line(
            whole ? "duplicate-cancel" : "duplicate-cancel-lines",
            "order",
            one.number(),
            "other",
            other.number(),
            "items",
            items,
            "rest",
            ItemFinder.words(
                one.lines().stream().filter(line -> !twice.contains(line)).toList(), s.replies()));
    return new Step.Propose(
        List.of(Ask.cancel(one.number(), twice, whole, "duplicate")),
        List.of(),
        text,
        s.line("cancel-done", "order", one.number(), "items", items));
  }

  /// The order that the customer wants gone.
  private static Optional<OrderRecord> chosen(Situation s, List<OrderRecord> open) {
    for (Email email : s.emails().toList().reversed()) {
      for (OrderRecord one : open) {
        String number = String.valueOf(one.number());
        if (email.sentences("keep").stream().anyMatch(words -> words.has(number))) {
          return open.stream().filter(other -> other.number() != one.number()).findFirst();
        }
      }
      for (OrderRecord one : open) {
        String number = String.valueOf(one.number());
        if (email.sentences("cancel").stream().anyMatch(words -> words.has(number))) {
          return Optional.of(one);
        }
      }
      for (OrderRecord one : open) {
        String day = Words.fold(one.placed().getDayOfWeek().name());
        boolean alone =
            open.stream()
                    .filter(o -> o.placed().getDayOfWeek() == one.placed().getDayOfWeek())
                    .count()
                == 1;
        if (alone && email.sentences("cancel").stream().anyMatch(words -> words.has(day))) {
          return Optional.of(one);
        }
      }
      if (email.shows("the-second") || email.shows("the-first")) {
        List<OrderRecord> sorted =
            open.stream().sorted(java.util.Comparator.comparing(OrderRecord::placed)).toList();
        return Optional.of(email.shows("the-second") ? sorted.getLast() : sorted.getFirst());
      }
    }
    return Optional.empty();
  }

  /// Another order of the customer with the same things, placed about the same time.
  private static Optional<OrderRecord> twin(Situation s, OrderRecord order) {
    Set<String> variants = new HashSet<>();
    order.lines().forEach(line -> variants.add(line.item().variant()));
    return s.orders().stream()
        .filter(other -> other.number() != order.number() && !other.cancelled())
        .filter(other -> other.owner().email().equals(order.owner().email()))
        .filter(
            other -> Math.abs(other.placed().toEpochDay() - order.placed().toEpochDay()) <= APART)
        .filter(other ->
            other.lines().stream().anyMatch(line -> variants.contains(line.item().variant())))
        .findFirst();
  }
}
