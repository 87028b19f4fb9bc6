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
    Forecast.Range sum = Forecast.Range.NOTHING;
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
        "The best basis that there is: runs of the same model with the same settings (-20%, +25%;"
            + " in another cast or for other cases -30%, +50%),",
        "else runs of other models, else the recorded sample, else the reference conversations (0.6"
            + " to"
            + " 2 times, likely %s times).".formatted(Forecast.MORE),
        "A case that was held counts as it was, another one by its reference conversation and"
            + " the mean of all, in the measure of those that were held.",
        "A model of which nothing is known, and that may reason: likely %d, at most %d tokens of it a"
                .formatted(Forecast.REASONING, Forecast.HIGH_REASONING)
            + " call; one that reasons only when asked: likely none, at most %d."
                .formatted(Forecast.REASONING),
        "From reference conversations alone: %s characters a token, %.0f%% of what was sent before read"
                .formatted(Use.CHARACTERS_A_TOKEN, 100 * Use.CACHED)
            + " from the cache.",
        "What must be held again is in it as often as it was; calls that fail cost more.");
  }
}
