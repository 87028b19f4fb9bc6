package org.supportagentbench.cli;

import java.util.Optional;
import org.supportagentbench.suite.InputProblem;
import picocli.CommandLine.Option;

/// Who plays customer and judge, and how their models answer; and flags that have one value so far:
/// another one is refused rather than ignored.
final class OnlyChoices {
  @Option(
      names = "--customer",
      defaultValue = "scripted",
      paramLabel = "scripted|MODEL",
      description = {
        "Who plays the customer: scripted (the state machine, authored lines), or a model that"
            + " reads",
        "and words for it (provider/model)."
      })
  private String customer = "scripted";

  @Option(
      names = "--customer-temperature",
      paramLabel = "DEGREE",
      description = "Sampling temperature of the customer's model (default: the provider's own).")
  private Optional<Double> customerTemperature = Optional.empty();

  @Option(
      names = "--customer-reasoning-effort",
      paramLabel = "EFFORT",
      description = "Effort of reasoning of the customer's model, as for --reasoning-effort.")
  private Optional<String> customerEffort = Optional.empty();

  @Option(
      names = "--judge",
      defaultValue = "rules",
      paramLabel = "rules|MODEL",
      description = {
        "Who judges: rules (what the log can decide; the rest stays unjudged), or besides a model",
        "(provider/model)."
      })
  private String judge = "rules";

  @Option(
      names = "--judge-temperature",
      paramLabel = "DEGREE",
      description = "Sampling temperature of the judge's model (default: the provider's own).")
  private Optional<Double> judgeTemperature = Optional.empty();

  @Option(
      names = "--judge-reasoning-effort",
      paramLabel = "EFFORT",
      description = "Effort of reasoning of the judge's model, as for --reasoning-effort.")
  private Optional<String> judgeEffort = Optional.empty();

  @Option(
      names = "--guard",
      defaultValue = "off",
      description = "Guardrails at the tool call: off.")
  private String guard = "off";

  /// Who plays the customer.
  Beside customer() {
    return new Beside(
        "customer",
        customer,
        "scripted",
        ModelFlags.degree("--customer-temperature", customerTemperature),
        customerEffort);
  }

  /// Who judges.
  Beside judge() {
    return new Beside(
        "judge",
        judge,
        "rules",
        ModelFlags.degree("--judge-temperature", judgeTemperature),
        judgeEffort);
  }

  /// @throws InputProblem for a value that does not work
  void check() {
    customer().check();
    judge().check();
    one("--guard", guard, "off");
  }

  private static void one(String flag, String given, String works) {
    if (!given.equals(works)) {
      throw new InputProblem(
          "%s '%s' does not work in this version; '%s' does.".formatted(flag, given, works));
    }
  }
}
