package org.supportagentbench.cli;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.model.catalogue.ModelChoice;
import org.supportagentbench.suite.InputProblem;

/// Who plays a role beside the agent, and how: what the agent's flags say does not concern it.
///
/// @param role `customer` or `judge`
/// @param name a model, or `nobody`
/// @param nobody what the program itself is called in this role: `scripted`, `rules`
/// @param effort of reasoning; empty for the provider's own
record Beside(
    String role, String name, String nobody, OptionalDouble temperature, Optional<String> effort) {
  /// Whether a model plays it.
  boolean isModel() {
    return !name.equals(nobody);
  }

  /// @throws InputProblem for an agent in this role, or for flags that nobody takes
  void check() {
    if (name.startsWith(Agents.PREFIX)) {
      throw new InputProblem(
          "'%s' is an agent; it can neither play a customer nor judge. '%s' and models can."
              .formatted(name, nobody));
    }
    if (!isModel() && (temperature.isPresent() || effort.isPresent())) {
      throw new InputProblem(
          "%s: only models take that, and --%s is '%s'."
              .formatted(
                  temperature.isPresent()
                      ? "--" + role + "-temperature"
                      : "--" + role + "-reasoning-effort",
                  role,
                  nobody));
    }
  }

  /// The choice of its model.
  ///
  /// @param unpriced whether a price may be missing
  ModelChoice choice(boolean unpriced) {
    return new ModelChoice(
        name,
        temperature,
        effort,
        new ModelChoice.Overrides(
            Optional.empty(), Optional.empty(), OptionalInt.empty(), unpriced));
  }
}
