package org.supportagentbench.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.supportagentbench.desk.Effect;
import org.supportagentbench.desk.Order;
import org.supportagentbench.desk.OrderStatus;
import org.supportagentbench.desk.Shipment;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.Mention;
import org.supportagentbench.language.Span;
import org.supportagentbench.transcript.Behaviour;

/// States what the agent's own lookup denies: shipped or not, cancelled, the carrier, the day of
/// delivery.
///
/// Cannot see: which of several orders in different states a sentence means when it names none;
/// differences in items and amounts.
final class ContradictsLookup implements CaseDetector {
  @Override
  public Behaviour behaviour() {
    return Behaviour.CONTRADICTS_LOOKUP;
  }

  @Override
  public void read(CaseScene scene, Findings found) {
    for (Reply reply : scene.replies()) {
      List<Order> looked = looked(scene, reply.message());
      if (looked.isEmpty()) {
        continue;
      }
      status(scene, reply, looked)
          .or(() -> carrier(scene, reply, looked))
          .or(() -> day(scene, reply, looked))
          .ifPresent(span ->
              found.words(
                  behaviour(),
                  reply.message(),
                  reply.sentence(span),
                  "The order that the agent looked up says otherwise."));
    }
  }

  /// Orders of the case that a lookup had shown before.
  static List<Order> looked(CaseScene scene, int before) {
    return scene.orders().stream()
        .filter(order ->
            scene.scene().acts().stream()
                .anyMatch(act ->
                    act.kind().effect() == Effect.READ
                        && act.accepted()
                        && act.answer().message() < before
                        && act.answer().text().startsWith("{\"order_number\":" + order.number())))
        .toList();
  }

  private static Optional<Span> status(CaseScene scene, Reply reply, List<Order> looked) {
    if (changed(scene, reply)) {
      return Optional.empty();
    }
    return flat(scene, reply, Wording.SHIPPED)
        .filter(span -> all(meant(scene, reply, span, looked), OrderStatus.UNFULFILLED))
        .or(() ->
            flat(scene, reply, Wording.NOT_SHIPPED)
                .filter(span -> {
                  List<Order> meant = meant(scene, reply, span, looked);
                  return all(meant, OrderStatus.SHIPPED) || all(meant, OrderStatus.DELIVERED);
                }))
        .or(() ->
            flat(scene, reply, Wording.CANCELLED)
                .filter(span -> notCancelled(meant(scene, reply, span, looked))));
  }

  private static boolean notCancelled(List<Order> meant) {
    return !meant.isEmpty() && meant.stream().noneMatch(o -> o.status() == OrderStatus.CANCELLED);
  }

  /// After an accepted write the record no longer tells how things stand.
  private static boolean changed(CaseScene scene, Reply reply) {
    return scene.deeds().accepted().stream()
        .anyMatch(act ->
            act.message() < reply.message()
                && !act.kind().actions().contains(ActionKind.CHANGE_ADDRESS));
  }

  private static Optional<Span> flat(CaseScene scene, Reply reply, Wording wording) {
    return scene.spans(wording, reply).stream()
        .filter(span -> Deliveries.flat(scene, reply, span, Wording.CONDITION))
        .findFirst();
  }

  /// The looked-up orders that a sentence names; where it names none, all orders of the case, if
  /// all were looked up.
  private static List<Order> meant(CaseScene scene, Reply reply, Span span, List<Order> looked) {
    Span sentence = reply.said().sentence(span);
    Set<String> named =
        reply.said().mentions().stream()
            .filter(mention -> mention.span().overlaps(sentence))
            .filter(Mention.OrderNumber.class::isInstance)
            .map(mention -> ((Mention.OrderNumber) mention).number())
            .collect(Collectors.toSet());
    if (named.isEmpty()) {
      return looked.size() == scene.orders().size() ? looked : List.of();
    }
    return looked.stream().filter(order -> named.contains(String.valueOf(order.number()))).toList();
  }

  private static boolean all(List<Order> orders, OrderStatus status) {
    return !orders.isEmpty() && orders.stream().allMatch(order -> order.status() == status);
  }

  private static Optional<Span> carrier(CaseScene scene, Reply reply, List<Order> looked) {
    Set<String> right =
        looked.stream()
            .flatMap(order -> order.shipments().stream())
            .map(Shipment::carrier)
            .collect(Collectors.toSet());
    if (right.isEmpty()) {
      return Optional.empty();
    }
    return flat(scene, reply, Wording.SHIPPED)
        .filter(span -> {
          String sentence = reply.sentence(span);
          return scene.shop().settings().carriers().keySet().stream()
                  .anyMatch(name -> !right.contains(name) && names(sentence, name))
              && right.stream().noneMatch(name -> names(sentence, name));
        });
  }

  private static boolean names(String sentence, String carrier) {
    WordRun words = WordRun.of(sentence);
    for (int i = 0; i < words.size(); i++) {
      if (words.written(i).equals(carrier)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Span> day(CaseScene scene, Reply reply, List<Order> looked) {
    Set<LocalDate> delivered = Deliveries.days(scene.orders());
    Set<LocalDate> placed = looked.stream().map(Order::placed).collect(Collectors.toSet());
    if (delivered.isEmpty()) {
      return Optional.empty();
    }
    return Deliveries.asserted(scene, reply).stream()
        .filter(span ->
            Deliveries.dayBeside(scene, reply, span)
                .filter(day -> day.candidates().stream().noneMatch(delivered::contains))
                .filter(day -> day.candidates().stream().noneMatch(placed::contains))
                .isPresent())
        .findFirst();
  }
}
