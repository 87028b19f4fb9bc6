package org.supportagentbench.desk;

import java.time.LocalDateTime;
import java.util.Locale;

/// One scan of a parcel, in the local time of the place.
public record TrackingEvent(LocalDateTime at, Status status, String place) {
  /// What the carrier scanned; written with hyphens in the suite (`out-for-delivery`).
  public enum Status {
    LABEL_CREATED,
    PICKED_UP,
    IN_TRANSIT,
    OUT_FOR_DELIVERY,
    DELIVERY_ATTEMPTED,
    HELD_AT_DEPOT,
    EXCEPTION,
    DELIVERED,
    RETURNED_TO_SENDER;

    /// The word in the suite's files and in tool answers.
    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
