package org.supportagentbench.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supportagentbench.model.catalogue.Price;
import org.supportagentbench.model.catalogue.ResolvedModel;
import org.supportagentbench.results.StoredRun;

/// Who plays a role in a plan, before anything is known of it.
///
/// @param role `agent`, `customer` or `judge`
/// @param settings as a run's manifest has them
/// @param reasons whether it may reason before it answers
record Player(
    String role,
    String model,
    Optional<Price> price,
    Map<String, String> settings,
    boolean reasons) {
  /// Settings that decide how much a model writes.
  private static final List<String> DECIDING =
      List.of("reasoning_effort", "temperature", "max_output_tokens", "extra_body");

  /// Copies the map.
  Player {
    settings = Map.copyOf(settings);
  }

  static Player of(String role, ResolvedModel model) {
    boolean off = model.effort().equals(Optional.of("none")) || model.model().efforts().isEmpty();
    return new Player(role, model.name(), model.price(), model.parameters(), !off);
  }

  /// Whether it played its role in a run with the same settings.
  boolean playedIn(StoredRun run) {
    String prefix = role.equals("agent") ? "" : role + "_";
    Map<String, String> then = run.manifest().parameters();
    return Evidence.player(run, role).equals(model)
        && DECIDING.stream()
            .allMatch(name ->
                then.getOrDefault(prefix + name, "").equals(settings.getOrDefault(name, "")));
  }
}
