package org.supportagentbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.report.ModelRun;
import org.supportagentbench.report.StoredModelRun;
import org.supportagentbench.report.gate.Baseline;
import org.supportagentbench.report.gate.Gate;
import org.supportagentbench.report.gate.GateResult;
import org.supportagentbench.report.gate.GateText;
import org.supportagentbench.report.gate.ThresholdsReader;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.results.StoredRun;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.suite.Unwritable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sab gate`: whether a run reaches its thresholds, for a build server.
@Command(
    name = "gate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Holds a run against thresholds, and against an earlier run of which a baseline lies in git.",
      "  sab gate builtin/rules --thresholds gate.yaml",
      "  sab gate builtin/rules --write-baseline baseline.json"
    },
    footer = {"", "Exit codes: 0 passed, 100 failed, 101 not enough valid evidence, 2 input."})
final class GateCommand implements Callable<Integer> {
  private static final int FAILED = 100;
  private static final int NO_EVIDENCE = 101;

  private final Console console;

  @Parameters(
      paramLabel = "RUN | MODEL",
      description = "A run, the beginning of its id, or a model (its newest run).")
  private String name = "";

  @Option(
      names = "--thresholds",
      paramLabel = "FILE",
      description = "What the run must reach: docs/gate.md explains the file.")
  private Optional<Path> thresholds = Optional.empty();

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "What an earlier run said of each case.")
  private Optional<Path> baseline = Optional.empty();

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description = "Writes what this run says of each case.")
  private Optional<Path> writeBaseline = Optional.empty();

  @Option(names = "--markdown", paramLabel = "FILE", description = "Writes a Markdown summary.")
  private Optional<Path> markdown = Optional.empty();

  @Option(names = "--junit", paramLabel = "FILE", description = "Writes JUnit's XML.")
  private Optional<Path> junit = Optional.empty();

  @Mixin private StoreChoice store = new StoreChoice();

  GateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (thresholds.isEmpty() && writeBaseline.isEmpty()) {
      throw new InputProblem(
          "sab gate wants --thresholds FILE, or --write-baseline FILE to begin with.");
    }
    try (RunStore runs = RunStore.toLookAt(store.file(console), InstantSource.system())) {
      StoredRun stored = NamedRuns.one(runs.reader(), name);
      ModelRun run =
          StoredModelRun.read(runs.reader(), stored, Agents.isControl(stored.manifest().model()));
      GateResult result = thresholds.isPresent() ? check(stored, run) : nothingAsked(stored);
      writeBaseline.ifPresent(file -> write(file, Baseline.of(run).write()));
      markdown.ifPresent(file -> write(file, GateText.markdown(result)));
      junit.ifPresent(file -> write(file, GateText.junit(result)));
      if (thresholds.isPresent()) {
        console.print(GateText.markdown(result));
      }
      return exit(result);
    }
  }

  private GateResult check(StoredRun stored, ModelRun run) {
    Path file = thresholds.orElseThrow();
    return Gate.check(
        stored.manifest().suite(),
        run,
        ThresholdsReader.read(String.valueOf(file), read(file)),
        baseline.map(path -> Baseline.read(String.valueOf(path), read(path))));
  }

  private static GateResult nothingAsked(StoredRun stored) {
    return new GateResult(
        stored.id(), stored.manifest().model(), stored.manifest().suite(), List.of());
  }

  private static int exit(GateResult result) {
    return switch (result.verdict()) {
      case PASSED -> 0;
      case FAILED -> FAILED;
      case NOT_MEASURED -> NO_EVIDENCE;
    };
  }

  private String read(Path file) {
    try {
      return Files.readString(console.folder().resolve(file));
    } catch (NoSuchFileException e) {
      throw new InputProblem("There is no file %s.".formatted(file));
    } catch (IOException e) {
      throw new InputProblem("Cannot read %s: %s.".formatted(file, e));
    }
  }

  private void write(Path file, String text) {
    try {
      Files.writeString(console.folder().resolve(file), text);
    } catch (IOException e) {
      throw Unwritable.file(file, e);
    }
  }
}
