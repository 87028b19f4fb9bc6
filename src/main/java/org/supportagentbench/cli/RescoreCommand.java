package org.supportagentbench.cli;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.report.ModelRun;
import org.supportagentbench.report.Regrading;
import org.supportagentbench.report.RegradingDocument;
import org.supportagentbench.report.RegradingText;
import org.supportagentbench.report.StoredModelRun;
import org.supportagentbench.results.ConversationId;
import org.supportagentbench.results.Regraded;
import org.supportagentbench.results.RunLease;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.results.StoredRun;
import org.supportagentbench.run.Grading;
import org.supportagentbench.run.Rescoring;
import org.supportagentbench.scoring.Grader;
import org.supportagentbench.scoring.Scorer;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sab rescore`: old conversations, the present grader, and what moved.
@Command(
    name = "rescore",
    mixinStandardHelpOptions = true,
    description = {
      "Scores the conversations of runs again with the grader of this version, and says which"
          + " moved. No model is asked; opinions of a judge stay.",
      "  sab rescore                    all runs of the suite, nothing is written",
      "  sab rescore r-0a1b2c3d4e --write"
    })
final class RescoreCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "RUN | MODEL",
      arity = "0..*",
      description = "Runs, beginnings of their ids, or models (default: every run of the suite).")
  private List<String> names = new ArrayList<>();

  @Mixin private SuiteChoice suiteChoice = new SuiteChoice();

  @Mixin private StoreChoice store = new StoreChoice();

  @Option(
      names = "--write",
      description =
          "The new scores count from now on; the former ones are kept under their grader's version.")
  private boolean write;

  @Option(names = "--json", description = "One JSON document on standard output.")
  private boolean json;

  RescoreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Suite suite = SuiteReader.read(suiteChoice.folder(console));
    var grading = new Grading(Grader.VERSION, new Scorer(suite)::score);
    try (RunStore runs = RunStore.existing(store.file(console), InstantSource.system())) {
      List<Regrading> regradings = new ArrayList<>();
      for (StoredRun run : chosen(runs, suite)) {
        long begun = System.nanoTime();
        Regrading regrading =
            write
                ? written(runs, run, suite, grading)
                : read(runs, run, suite, grading).regrading();
        told(regrading, System.nanoTime() - begun);
        regradings.add(regrading);
      }
      show(suite, regradings);
    }
    return 0;
  }

  private record Rescored(Regrading regrading, List<Regraded> scores) {}

  private static Rescored read(RunStore runs, StoredRun run, Suite suite, Grading grading) {
    int threads = Runtime.getRuntime().availableProcessors();
    try (var rescoring = new Rescoring(suite, grading, threads)) {
      boolean control = Agents.isControl(run.manifest().model());
      ModelRun before =
          StoredModelRun.readOfAnyGrader(runs.reader(), run, control, rescoring::take);
      Map<ConversationId.Slot, Regraded> scores = rescoring.finish();
      return new Rescored(
          Regrading.of(grading.version(), before, scores), List.copyOf(scores.values()));
    }
  }

  private static Regrading written(RunStore runs, StoredRun run, Suite suite, Grading grading) {
    try (RunLease _ = runs.lease(run.id())) {
      Rescored rescored = read(runs, run, suite, grading);
      Rescoring.keep(runs, run, grading.version(), rescored.scores());
      return rescored.regrading();
    }
  }

  /// The named runs; or all that this suite and its present contents were measured with.
  private List<StoredRun> chosen(RunStore runs, Suite suite) {
    List<StoredRun> named =
        names.isEmpty()
            ? runs.reader().runs()
            : names.stream().map(name -> NamedRuns.one(runs.reader(), name)).distinct().toList();
    List<StoredRun> chosen = new ArrayList<>();
    for (StoredRun run : named) {
      if (Rescoring.fits(run, suite) && !(write && names.isEmpty() && isPresent(runs, run))) {
        chosen.add(run);
      } else if (!names.isEmpty()) {
        throw new InputProblem(otherSuite(run, suite));
      } else if (!Rescoring.fits(run, suite)) {
        console.err().println("sab: left out: " + otherSuite(run, suite));
      }
    }
    if (chosen.isEmpty()) {
      throw new InputProblem(
          write
              ? "No run of %s has scores of another grader than %s; there is nothing to write."
                  .formatted(suite.label(), Grader.VERSION)
              : "The store holds no run of %s with its present files.".formatted(suite.label()));
    }
    return chosen;
  }

  private static boolean isPresent(RunStore runs, StoredRun run) {
    return Rescoring.isBy(runs.reader(), run, Grader.VERSION);
  }

  private static String otherSuite(StoredRun run, Suite suite) {
    return ("%s was held over %s with other files than %s has now, so its scores would not differ"
            + " by the grader alone. Name the suite of that time with --suite FOLDER.")
        .formatted(run.id(), run.manifest().suite(), suite.label());
  }

  private void told(Regrading regrading, long nanos) {
    int count = regrading.before().samples().size();
    console
        .err()
        .println(
            String.format(
                Locale.ROOT,
                "sab: %d conversations of %s scored again in %.2f s",
                count,
                regrading.before().setup().run(),
                nanos / 1e9));
    if (!regrading.cells().isEmpty() && regrading.grader().equals(regrading.formerGrader())) {
      console
          .err()
          .println(
              ("sab: the rules give other scores than before under the same version, grader %s. A"
                      + " change that can move a score wants a new version.")
                  .formatted(regrading.grader()));
    }
  }

  private void show(Suite suite, List<Regrading> regradings) {
    if (json) {
      console.print(RegradingDocument.write(suite.label(), regradings, write));
      return;
    }
    StringBuilder out = new StringBuilder();
    regradings.forEach(regrading -> out.append(RegradingText.write(regrading)));
    console.print(
        out.append(
                write
                    ? "Written: these scores count from now on; the former ones are kept.\n"
                    : "Nothing is written; --write lets the new scores count.\n")
            .toString());
  }
}
