package org.supportagentbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.supportagentbench.results.RunManifest;

/// What a reader of a run's numbers has to know before believing them, a sentence each.
final class Warnings {
  private Warnings() {}

  static List<String> of(ModelRun run) {
    List<String> warnings = new ArrayList<>();
    String model = run.setup().model();
    String judge = run.setup().parameter("judge");
    if (run.judged() && ModelFamily.of(judge).equals(ModelFamily.of(model))) {
      warnings.add(
          "The judge %s is of the same family as the agent %s; judges prefer their own kind."
              .formatted(judge, model));
    }
    CustomerFaults faults = CustomerFaults.of(run);
    if (!faults.withinBound()) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "The customer of %s broke its card in %d of %d conversations (%.1f%%); above 2%% it"
                  + " is not to be trusted.",
              model,
              faults.faults(),
              faults.begun(),
              100 * faults.rate()));
    }
    for (RunManifest.Answering one : run.setup().answering()) {
      if (one.returned().size() > 1) {
        warnings.add(
            "As %s, %s was answered by more than one model: %s. Their numbers are mixed."
                .formatted(one.role(), one.model(), String.join(", ", one.returned())));
      }
    }
    return warnings;
  }
}
