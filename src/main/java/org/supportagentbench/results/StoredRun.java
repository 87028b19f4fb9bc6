package org.supportagentbench.results;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// A run as it stands in the store.
///
/// @param identity hash of the manifest; runs that measure the same thing share it
/// @param held conversations that are held and scored
public record StoredRun(
    String id, String identity, RunManifest manifest, State state, Times times, int held) {
  /// How a run stands.
  public enum State {
    /// Under way, or its process was killed; the same command goes on.
    UNFINISHED,
    /// Every planned conversation was held.
    FINISHED,
    /// Stopped by the user.
    INTERRUPTED,
    /// Stopped because the money was spent.
    BUDGET_STOP;

    /// The word in JSON and in the store.
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// When it was begun for the first time and when it ended last.
  public record Times(Instant begun, Optional<Instant> ended) {}
}
