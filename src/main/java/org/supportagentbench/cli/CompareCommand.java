package org.supportagentbench.cli;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.report.ComparisonDocument;
import org.supportagentbench.report.ComparisonText;
import org.supportagentbench.report.ModelRun;
import org.supportagentbench.report.PairedComparison;
import org.supportagentbench.report.StoredModelRun;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.results.StoredRun;
import org.supportagentbench.suite.InputProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sab compare`: two or more runs, paired by case, and what cannot be told apart.
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Compares two or more runs on the cases that they share, and says what cannot be told apart.",
      "  sab compare r-0a1b2c3d4e r-5f6a7b8c9d",
      "  sab compare builtin/rules builtin/refuse"
    })
final class CompareCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "RUN | MODEL",
      arity = "2..*",
      description = "A run, the beginning of its id, or a model (its newest run).")
  private List<String> names = new ArrayList<>();

  @Mixin private StoreChoice store = new StoreChoice();

  @Option(names = "--json", description = "One JSON document on standard output.")
  private boolean json;

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (RunStore runs = RunStore.toLookAt(store.file(console), InstantSource.system())) {
      List<StoredRun> chosen =
          names.stream().map(name -> NamedRuns.one(runs.reader(), name)).distinct().toList();
      if (chosen.size() < 2) {
        throw new InputProblem(
            "These names mean the same run, %s; a comparison wants two."
                .formatted(chosen.getFirst().id()));
      }
      NamedRuns.checkComparable(chosen);
      List<ModelRun> all =
          chosen.stream()
              .map(run ->
                  StoredModelRun.read(runs.reader(), run, Agents.isControl(run.manifest().model())))
              .toList();
      String suite = chosen.getFirst().manifest().suite();
      List<PairedComparison> comparisons = PairedComparison.of(all);
      console.print(
          json
              ? ComparisonDocument.write(suite, comparisons)
              : ComparisonText.write(suite, comparisons));
    }
    return 0;
  }
}
