package org.supportagentbench.scoring;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.supportagentbench.desk.Order;
import org.supportagentbench.desk.Shipment;
import org.supportagentbench.language.Mention;
import org.supportagentbench.language.Span;

/// Sentences that say a parcel was delivered, against the scans of the record.
final class Deliveries {
  private static final int NEAR = 14;

  private Deliveries() {}

  /// Where a reply flatly says that something was delivered: no condition, no question, nothing put
  /// into the customer's mouth.
  static List<Span> asserted(CaseScene scene, Reply reply) {
    return scene.spans(Wording.DELIVERED, reply).stream()
        .filter(span -> flat(scene, reply, span, Wording.CONDITION))
        .toList();
  }

  /// Whether the sentence around a stretch asserts it: no condition, no question, nothing put into
  /// the customer's mouth.
  static boolean flat(CaseScene scene, Reply reply, Span span, Wording conditions) {
    return own(scene, reply, span)
        && !scene.hasWord(conditions, reply, reply.said().sentence(span));
  }

  /// Whether the sentence is the agent's own: no question, nothing put into the customer's mouth.
  static boolean own(CaseScene scene, Reply reply, Span span) {
    Span sentence = reply.said().sentence(span);
    boolean question = sentence.in(reply.text()).endsWith("?");
    return !question
        && scene.spans(Wording.ATTRIBUTION, reply).stream().noneMatch(sentence::overlaps);
  }

  /// Days on which parcels of these orders were delivered.
  static Set<LocalDate> days(List<Order> orders) {
    Set<LocalDate> days = new HashSet<>();
    for (Order order : orders) {
      for (Shipment parcel : order.shipments()) {
        parcel.delivery().ifPresent(scan -> days.add(scan.at().toLocalDate()));
      }
    }
    return days;
  }

  /// The day that is said right behind a stretch, or in it: "delivered on June 23", "am 23. Juni
  /// zugestellt". In "placed on June 10 and delivered" the day belongs to something else.
  static Optional<Mention.Day> dayBeside(CaseScene scene, Reply reply, Span span) {
    Optional<Mention.Day> inside = Optional.empty();
    for (Mention mention : reply.said().mentions()) {
      if (mention instanceof Mention.Day day && !day.negated()) {
        int gap = day.span().start() - span.end();
        if (gap >= 0 && gap <= NEAR) {
          return Optional.of(day);
        }
        if (inside.isEmpty()
            && day.span().overlaps(span)
            && !joins(scene, reply, day.span(), span)) {
          inside = Optional.of(day);
        }
      }
    }
    return inside;
  }

  /// Whether an "and" stands between a day and the end of the stretch around it.
  private static boolean joins(CaseScene scene, Reply reply, Span day, Span around) {
    if (day.end() >= around.end()) {
      return false;
    }
    return scene.hasWord(Wording.AND, reply, new Span(day.end(), around.end()));
  }
}
