package org.supportagentbench.suite;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.supportagentbench.desk.Order;
import org.supportagentbench.desk.Payment;

/// Checks that the money of an order adds up.
///
/// - Captured charges, or captured charges minus captured refunds, are the order's total (lines
///   plus shipping minus discounts). A cancelled order may also have been charged nothing.
/// - An order without a captured charge has an authorisation or charge of the total.
/// - Every other authorisation (a hold that is pending or was dropped) is of the total too: the
///   bank holds the same amount twice, not another one.
/// - Refunds do not exceed charges. No payment is older than the order or later than the clock
///   (nothing is said of payments where the order's own day is wrong).
final class PaymentLint {
  private PaymentLint() {}

  static void check(Order order, LocalDate today, Spot spot) {
    List<Payment> payments = order.billing().payments();
    for (int i = 0; i < payments.size(); i++) {
      Payment payment = payments.get(i);
      Spot at = spot.at("payments", i);
      boolean early = payment.date().isBefore(order.placed());
      if (!order.placed().isAfter(today) && (early || payment.date().isAfter(today))) {
        at.problem(
            "a payment on " + payment.date(), "a day from " + order.placed() + " to " + today);
      }
      if (payment.kind() == Payment.Kind.AUTHORISATION
          && payment.amount().compareTo(order.total()) != 0) {
        at.problem(
            "an authorisation of " + payment.amount(), order.total() + ", the order's total");
      }
    }
    sums(order, spot.at("payments"));
  }

  private static void sums(Order order, Spot spot) {
    BigDecimal total = order.total();
    BigDecimal charged = sum(order, Payment.Kind.CHARGE);
    BigDecimal refunded = sum(order, Payment.Kind.REFUND);
    if (total.signum() < 0) {
      spot.problem("a total of " + total, "discounts up to the price");
    } else if (refunded.compareTo(charged) > 0) {
      spot.problem(refunded + " refunded of " + charged + " charged", "at most what was charged");
    } else if (charged.signum() == 0) {
      boolean held =
          order.billing().payments().stream()
              .anyMatch(payment ->
                  payment.kind() != Payment.Kind.REFUND && payment.amount().compareTo(total) == 0);
      if (!held && order.history().cancelled().isEmpty()) {
        spot.problem("no payment of the total", "a charge or an authorisation of " + total);
      }
    } else if (charged.compareTo(total) != 0 && charged.subtract(refunded).compareTo(total) != 0) {
      spot.problem(
          "charges of " + charged + " and refunds of " + refunded,
          total + " in all: lines plus shipping minus promotions");
    }
  }

  private static BigDecimal sum(Order order, Payment.Kind kind) {
    return order.billing().payments().stream()
        .filter(payment -> payment.kind() == kind)
        .filter(payment -> payment.status() == Payment.Status.CAPTURED)
        .map(Payment::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
