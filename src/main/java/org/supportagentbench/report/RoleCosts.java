package org.supportagentbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.supportagentbench.results.Spending;

/// What a run cost, each role apart, as a line for a terminal.
final class RoleCosts {
  private RoleCosts() {}

  /// A line such as `Cost of openai/x, 486 conversations: agent $3.92 ($8.06 for 1,000
  /// conversations), judge $1.99; set aside $0.10; $6.01 in all.`; empty where no model was asked.
  static Optional<String> sentence(ModelRun run) {
    List<String> parts = new ArrayList<>();
    double[] sum = {0};
    boolean known = true;
    known &= role(parts, sum, "agent", run, Spending::agent);
    known &= role(parts, sum, "customer", run, Spending::customer);
    known &= role(parts, sum, "judge", run, Spending::judge);
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    String aside = aside(run, sum);
    return Optional.of(
        "Cost of %s, %d conversations: %s%s; %s%s.\n"
            .formatted(
                run.setup().model(),
                run.samples().size(),
                String.join(", ", parts),
                aside,
                dollars(sum[0]),
                (known ? " in all" : " as far as it is known")
                    + (run.complete() ? "" : ", without conversations that were cut off")));
  }

  /// Whether all of it is known.
  private static boolean role(
      List<String> parts,
      double[] sum,
      String name,
      ModelRun run,
      Function<Spending, Spending.Part> role) {
    Spending.Part all =
        run.samples().stream()
            .map(sample -> role.apply(sample.spending()))
            .reduce(Spending.Part.NONE, Spending.Part::plus);
    if (all.calls() == 0) {
      return true;
    }
    OptionalDouble usd = all.usd();
    if (usd.isEmpty()) {
      parts.add(name + " not known");
      return false;
    }
    sum[0] += usd.getAsDouble();
    String each =
        name.equals("agent")
            ? " (%s for 1,000 conversations)"
                .formatted(dollars(1000 * usd.getAsDouble() / run.samples().size()))
            : "";
    parts.add(name + " " + dollars(usd.getAsDouble()) + each);
    return true;
  }

  private static String aside(ModelRun run, double[] sum) {
    Spending spent = run.voided().spending();
    double usd = 0;
    for (Spending.Part part : List.of(spent.agent(), spent.customer(), spent.judge())) {
      usd += part.usd().orElse(0);
    }
    sum[0] += usd;
    return usd == 0 ? "" : "; conversations that were set aside " + dollars(usd);
  }

  /// Cents, or more digits where there are hardly any.
  static String dollars(double usd) {
    return String.format(Locale.ROOT, usd == 0 || usd >= 0.1 ? "$%.2f" : "$%.4f", usd);
  }
}
