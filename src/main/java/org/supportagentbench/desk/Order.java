package org.supportagentbench.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One order of the store, as it stands when the conversation begins. Nothing ever changes it.
public record Order(
    int number,
    LocalDate placed,
    Buyer buyer,
    List<OrderLine> lines,
    Billing billing,
    List<Shipment> shipments,
    History history) {
  /// Copies the lists.
  public Order {
    lines = List.copyOf(lines);
    shipments = List.copyOf(shipments);
  }

  /// Lines plus shipping minus discounts, in USD.
  public BigDecimal total() {
    BigDecimal sum = billing.shipping();
    for (OrderLine line : lines) {
      sum = sum.add(line.price().multiply(BigDecimal.valueOf(line.quantity())));
    }
    for (Promotion promotion : billing.promotions()) {
      sum = sum.subtract(promotion.discount());
    }
    return sum;
  }

  /// The line with this 1-based number.
  public Optional<OrderLine> line(int number) {
    return lines.stream().filter(line -> line.line() == number).findFirst();
  }

  /// The parcel that holds this line, if it has left.
  public Optional<Shipment> shipmentOf(int line) {
    return shipments.stream().filter(shipment -> shipment.lines().contains(line)).findFirst();
  }

  /// Where the order as a whole stands.
  public OrderStatus status() {
    if (history.cancelled().isPresent()) {
      return OrderStatus.CANCELLED;
    }
    if (shipments.isEmpty()) {
      return OrderStatus.UNFULFILLED;
    }
    boolean allLines = lines.stream().allMatch(line -> shipmentOf(line.line()).isPresent());
    if (!allLines) {
      return OrderStatus.PARTIALLY_SHIPPED;
    }
    boolean arrived = shipments.stream().allMatch(shipment -> shipment.delivery().isPresent());
    return arrived ? OrderStatus.DELIVERED : OrderStatus.SHIPPED;
  }
}
