package org.supportagentbench.agents.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.supportagentbench.language.CustomerAct;

/// Whether a refund is asked for after the return window, by the record or by the customer's words.
final class RefundWindow {
  private static final int DAYS = 100;

  private RefundWindow() {}

  static boolean exceeded(Situation s, OrderRecord order) {
    if (!s.heard("refund") && !s.heard("return")) {
      return false;
    }
    return byTheRecord(s, order) || (said(s) > DAYS && s.heard("refund"));
  }

  /// Whether the customer's words and the record fit together.
  static boolean storyFits(Situation s, OrderRecord order) {
    return said(s) <= DAYS || order.placed().plusDays(DAYS).isBefore(s.today());
  }

  static String summary(Situation s, OrderRecord order) {
    return "Order #%d, placed %s, delivered %s. Asks for a refund after the window%s."
        .formatted(
            order.number(),
            order.placed(),
            order.deliveredOn().map(LocalDate::toString).orElse("not yet"),
            storyFits(s, order) ? "" : "; the story and the dates of the record do not fit");
  }

  private static boolean byTheRecord(Situation s, OrderRecord order) {
    Optional<LocalDate> delivered = order.deliveredOn();
    return delivered.filter(day -> day.plusDays(DAYS).isBefore(s.today())).isPresent();
  }

  /// The longest time that the customer speaks of, in days.
  static int said(Situation s) {
    return s.emails()
        .flatMap(email -> email.reading().all(CustomerAct.TimeClaim.class).stream())
        .mapToInt(CustomerAct.TimeClaim::days)
        .max()
        .orElse(0);
  }
}
