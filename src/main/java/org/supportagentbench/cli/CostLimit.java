package org.supportagentbench.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.model.Budget;
import org.supportagentbench.model.PriceTable;
import org.supportagentbench.model.Usage;
import org.supportagentbench.run.Cast;
import org.supportagentbench.suite.InputProblem;
import picocli.CommandLine.Option;

/// How much a command may cost.
final class CostLimit {
  /// Exit code of a run that the budget stopped.
  static final int STOPPED = 102;

  private static final Usage NOTHING = new Usage(0, 0, 0, 0, OptionalLong.empty());

  @Option(
      names = "--cost-limit",
      paramLabel = "USD",
      description = {
        "Stops when the models have cost so much in all, earlier calls of the same command",
        "included; calls in flight still come back. A higher limit goes on."
      })
  private Optional<Double> limit = Optional.empty();

  /// The budget, shared by all runs of the command.
  ///
  /// @throws InputProblem for a limit that is no amount, or that cannot be kept because a model has
  ///   no price
  Budget budget(List<Cast> casts) {
    Budget budget = budget();
    casts.forEach(cast -> cast.names().forEach(name -> checkPriced(name, cast.prices())));
    return budget;
  }

  /// The budget of one model that plays no role in a run.
  ///
  /// @throws InputProblem as above
  Budget budget(String name, PriceTable prices) {
    Budget budget = budget();
    checkPriced(name, prices);
    return budget;
  }

  /// Holds that no limit was given where nothing costs anything.
  ///
  /// @param without what is missing
  /// @throws InputProblem otherwise
  void checkNotGiven(String without) {
    if (limit.isPresent()) {
      throw new InputProblem("--cost-limit limits nothing without %s.".formatted(without));
    }
  }

  private Budget budget() {
    if (limit.isEmpty()) {
      return Budget.unlimited();
    }
    double usd = limit.get();
    if (!(usd > 0) || Double.isInfinite(usd)) {
      throw new InputProblem("--cost-limit wants an amount of US dollars above 0, such as 5.");
    }
    return Budget.of(usd);
  }

  private void checkPriced(String name, PriceTable prices) {
    boolean free = limit.isEmpty() || name.startsWith(Agents.PREFIX);
    if (!free && prices.usd(name, NOTHING).isEmpty()) {
      throw new InputProblem(
          "%s has no price, so --cost-limit cannot be kept. Give it one in sab-models.yaml."
              .formatted(name));
    }
  }
}
