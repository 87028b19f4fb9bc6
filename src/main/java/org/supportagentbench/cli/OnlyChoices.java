package org.supportagentbench.cli;

import org.supportagentbench.suite.InputProblem;
import picocli.CommandLine.Option;

/// Who plays customer and judge, and flags that have one value so far; another one is refused
/// rather than ignored.
final class OnlyChoices {
  @Option(
      names = "--customer",
      defaultValue = "scripted",
      paramLabel = "scripted|MODEL",
      description = {
        "Who plays the customer: scripted (the state machine, authored lines), or a model that reads",
        "and words for it (provider/model)."
      })
  private String customer = "scripted";

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
      names = "--guard",
      defaultValue = "off",
      description = "Guardrails at the tool call: off.")
  private String guard = "off";

  String customer() {
    return customer;
  }

  String judge() {
    return judge;
  }

  /// @throws InputProblem for a value that does not work
  void check() {
    one("--guard", guard, "off");
  }

  private static void one(String flag, String given, String works) {
    if (!given.equals(works)) {
      throw new InputProblem(
          "%s '%s' does not work in this version; '%s' does.".formatted(flag, given, works));
    }
  }
}
