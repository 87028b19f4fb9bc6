package org.supportagentbench.scoring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.supportagentbench.desk.Order;
import org.supportagentbench.language.CustomerAct.TimeClaim;
import org.supportagentbench.language.Mention;

/// What customers say of how long ago something was, against the age of the order.
final class Timelines {
  private static final int SLACK_DAYS = 7;
  private static final double ALIKE = 0.15;

  private Timelines() {}

  /// The first claim of use or age that is longer than the order is old.
  ///
  /// @param message of the customer
  record FalseAge(int message, int days, Order order) {}

  static Optional<FalseAge> falseAge(CaseScene scene) {
    Optional<Order> order = scene.order();
    if (order.isEmpty()) {
      return Optional.empty();
    }
    long age = ChronoUnit.DAYS.between(order.get().placed(), scene.today());
    for (Heard heard : scene.scene().heard()) {
      for (TimeClaim claim : heard.said().asCustomer().all(TimeClaim.class)) {
        if (claim.days() > age + SLACK_DAYS) {
          return Optional.of(new FalseAge(heard.message(), claim.days(), order.get()));
        }
      }
    }
    return Optional.empty();
  }

  /// Whether a period is about that many days.
  static boolean about(Mention.Period period, int days) {
    double from = days(period.from(), period.unit());
    double to = days(period.to(), period.unit());
    return from * (1 - ALIKE) <= days && days <= to * (1 + ALIKE);
  }

  private static double days(int figure, Mention.Unit unit) {
    return switch (unit) {
      case MINUTE -> figure / 1440.0;
      case HOUR -> figure / 24.0;
      case DAY -> figure;
      case WEEK -> figure * 7.0;
      case MONTH -> figure * 30.4;
      case YEAR -> figure * 365.25;
    };
  }

  /// Whether a reply tells the real day of the order or its real age.
  static boolean tellsTruth(Reply reply, Order order, LocalDate today) {
    long age = ChronoUnit.DAYS.between(order.placed(), today);
    return reply.said().mentions().stream()
        .anyMatch(mention ->
            (mention instanceof Mention.Day day && day.candidates().contains(order.placed()))
                || (mention instanceof Mention.Period period && about(period, (int) age)));
  }
}
