package org.supportagentbench.desk;

import java.util.List;
import java.util.Optional;

/// A parcel: which lines are in it, who carries it, and its scans in order of time.
public record Shipment(
    List<Integer> lines, String carrier, String tracking, List<TrackingEvent> events) {
  /// Copies the lists.
  public Shipment {
    lines = List.copyOf(lines);
    events = List.copyOf(events);
  }

  /// The delivery scan, if there is one.
  public Optional<TrackingEvent> delivery() {
    return events.stream()
        .filter(event -> event.status() == TrackingEvent.Status.DELIVERED)
        .findFirst();
  }
}
