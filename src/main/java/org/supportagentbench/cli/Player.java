package org.supportagentbench.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supportagentbench.model.catalogue.CatalogueModel;
import org.supportagentbench.model.catalogue.Price;
import org.supportagentbench.model.catalogue.ResolvedModel;
import org.supportagentbench.results.StoredRun;

/// Who plays a role in a plan, before anything is known of it.
///
/// @param role `agent`, `customer` or `judge`
/// @param settings as a run's manifest has them
/// @param reasoning whether it reasons before it answers
record Player(
    String role,
    String model,
    Optional<Price> price,
    Map<String, String> settings,
    Reasoning reasoning) {
  /// Whether a model reasons before it answers, as far as it is known before it is asked.
  enum Reasoning {
    /// It was switched off, or the model has none.
    OFF,
    /// It is off as long as nobody asks for it, as its provider documents it.
    OFF_UNASKED,
    /// It may.
    MAY
  }

  /// Settings that decide how much a model writes.
  private static final List<String> DECIDING =
      List.of("reasoning_effort", "temperature", "max_output_tokens", "extra_body");

  /// Copies the map.
  Player {
    settings = Map.copyOf(settings);
  }

  static Player of(String role, ResolvedModel model) {
    return new Player(role, model.name(), model.price(), model.parameters(), reasoning(model));
  }

  /// A model whose reasoning cannot be switched where its provider's can is one that always
  /// reasons.
  private static Reasoning reasoning(ResolvedModel model) {
    Optional<String> off = Optional.of(CatalogueModel.OFF);
    boolean none =
        model.model().efforts().isEmpty() && model.provider().requests().reasoning().isEmpty();
    if (none || model.effort().equals(off)) {
      return Reasoning.OFF;
    }
    boolean unasked =
        model.effort().isEmpty() && model.model().traits().defaultEffort().equals(off);
    return unasked ? Reasoning.OFF_UNASKED : Reasoning.MAY;
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
