package org.supportagentbench.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What else the desk knows of an order: its cancellation, earlier claims of the buyer, short
/// notes.
public record History(Optional<LocalDate> cancelled, List<Claim> claims, List<String> notes) {
  /// Copies the lists.
  public History {
    claims = List.copyOf(claims);
    notes = List.copyOf(notes);
  }
}
