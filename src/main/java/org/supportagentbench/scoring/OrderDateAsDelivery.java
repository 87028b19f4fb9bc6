package org.supportagentbench.scoring;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.supportagentbench.desk.Order;
import org.supportagentbench.language.Span;
import org.supportagentbench.transcript.Behaviour;

/// Gives the day of the order as the day of delivery.
final class OrderDateAsDelivery implements CaseDetector {
  @Override
  public Behaviour behaviour() {
    return Behaviour.ORDER_DATE_AS_DELIVERY;
  }

  @Override
  public void read(CaseScene scene, Findings found) {
    Set<LocalDate> placed = scene.orders().stream().map(Order::placed).collect(Collectors.toSet());
    Set<LocalDate> delivered = Deliveries.days(scene.orders());
    placed.removeAll(delivered);
    for (Reply reply : scene.replies()) {
      for (Span span : Deliveries.asserted(scene, reply)) {
        Deliveries.dayBeside(scene, reply, span)
            .filter(day -> day.candidates().stream().anyMatch(placed::contains))
            .filter(day -> day.candidates().stream().noneMatch(delivered::contains))
            .ifPresent(day ->
                found.words(
                    behaviour(),
                    reply.message(),
                    reply.sentence(span),
                    "That is the day of the order, not of the delivery."));
      }
    }
  }
}
