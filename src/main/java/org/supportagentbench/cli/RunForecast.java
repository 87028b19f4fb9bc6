package org.supportagentbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supportagentbench.run.RunPlan;

/// What `sab plan` says: the plan, and for each model what its roles will use.
///
/// @param suite `name@version`
record RunForecast(String suite, RunPlan plan, List<Model> models) {
  /// Copies the list.
  RunForecast {
    models = List.copyOf(models);
  }

  /// An agent with the models that play beside it.
  ///
  /// @param roles those that ask a provider's model; none where nothing is spent
  record Model(String agent, List<Forecast> roles) {
    /// Copies the list.
    Model {
      roles = List.copyOf(roles);
    }
  }

  /// Conversations of all models.
  int conversations() {
    return plan.size() * models.size();
  }

  /// Dollars of all roles that have a price.
  static Forecast.Range usd(List<Forecast> roles) {
    Forecast.Range sum = new Forecast.Range(0, 0);
    for (Forecast role : roles) {
      Optional<Forecast.Range> usd = role.usd();
      sum = usd.isPresent() ? sum.plus(usd.get()) : sum;
    }
    return sum;
  }

  /// Every role of every model.
  List<Forecast> roles() {
    List<Forecast> all = new ArrayList<>();
    models.forEach(model -> all.addAll(model.roles()));
    return all;
  }

  /// Names of the models without a price.
  List<String> unpriced() {
    return roles().stream()
        .filter(role -> role.price().isEmpty())
        .map(Forecast::model)
        .distinct()
        .toList();
  }

  /// What the estimate rests on, in sentences.
  static List<String> assumptions() {
    return List.of(
        ("Reference conversations: low as long as they are, %s characters a token, what was sent"
                + " before read from the cache, no reasoning;")
            .formatted(Forecast.LOW_CHARACTERS_A_TOKEN),
        "high %d times the calls, %s characters a token, no cache, %d tokens of reasoning a call."
            .formatted(
                Forecast.HIGH_TIMES, Forecast.HIGH_CHARACTERS_A_TOKEN, Forecast.HIGH_REASONING),
        ("Runs in the store: lowest and highest use of the same model in the same role, scaled to"
                + " this plan; %.0f%% either way where there is one.")
            .formatted(100 * Forecast.ONE_RUN_SPREAD),
        "Conversations that must be held again and calls that fail cost more.");
  }
}
