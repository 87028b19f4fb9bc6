package org.supportagentbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.supportagentbench.conversation.Setting;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.results.StoredRun;
import org.supportagentbench.run.Grading;
import org.supportagentbench.run.Replay;
import org.supportagentbench.run.ReplayTarget;
import org.supportagentbench.run.Replayed;
import org.supportagentbench.run.Rescoring;
import org.supportagentbench.scoring.Grader;
import org.supportagentbench.scoring.Scorer;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.suite.Suite;
import picocli.CommandLine.Model.OptionSpec;

/// `sab run --replay`: stored runs, held again out of their journals. Knows no catalogue, no key
/// and no connection.
final class ReplayedRuns {
  private static final Set<String> TAKEN =
      Set.of("--replay", "--into", "--model", "--suite", "--store");
  private static final int SHOWN = 10;

  private final Console console;
  private final Suite suite;

  ReplayedRuns(Console console, Suite suite) {
    this.console = console;
    this.suite = suite;
  }

  /// A run is replayed as it was held, so nothing can be chosen besides which.
  ///
  /// @throws InputProblem for a flag that would have no effect
  static void check(List<OptionSpec> given) {
    List<String> others =
        given.stream().map(OptionSpec::longestName).filter(name -> !TAKEN.contains(name)).toList();
    if (!others.isEmpty()) {
      throw new InputProblem(
          ("%s: a run is replayed as it was held. --replay goes with --into, --model, --suite and"
                  + " --store.")
              .formatted(String.join(", ", others)));
    }
  }

  /// Replays the newest runs of these models, or every run of the suite.
  ///
  /// @param into where the conversations are kept; empty for nowhere
  /// @throws InputProblem naming every conversation that comes out otherwise
  void replay(Path store, Optional<Path> into, List<String> models) {
    try (RunStore runs = RunStore.readOnly(store, InstantSource.system())) {
      if (into.isEmpty()) {
        replay(runs, Optional.empty(), models);
        return;
      }
      if (Files.exists(into.get()) && isSame(store, into.get())) {
        throw new InputProblem("--into wants another file than --store: that one is only read.");
      }
      try (RunStore results = RunStore.open(into.get(), InstantSource.system())) {
        replay(runs, Optional.of(new ReplayTarget(results, Grader.VERSION)), models);
      }
    }
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      throw new InputProblem("Cannot look at %s: %s.".formatted(other, e.getMessage()));
    }
  }

  private void replay(RunStore runs, Optional<ReplayTarget> into, List<String> models) {
    var scorer = new Scorer(suite);
    var grading = new Grading(Grader.VERSION, scorer::score);
    List<String> problems = new ArrayList<>();
    var replay = new Replay(runs, Setting.of(suite, scorer), grading, into);
    for (StoredRun run : chosen(runs, models)) {
      Replayed replayed = replay.replay(run);
      if (replayed.alike()) {
        console.print(alike(replayed));
      } else {
        problems.addAll(differences(replayed));
      }
    }
    if (!problems.isEmpty()) {
      throw new InputProblem(problems);
    }
  }

  private List<StoredRun> chosen(RunStore runs, List<String> models) {
    List<StoredRun> named =
        models.isEmpty()
            ? runs.reader().runs()
            : models.stream().map(name -> NamedRuns.one(runs.reader(), name)).distinct().toList();
    List<StoredRun> chosen =
        named.stream().filter(run -> run.manifest().suite().equals(suite.label())).toList();
    if (chosen.isEmpty()) {
      throw new InputProblem(
          "The store holds no such run of %s. ./sab run holds one; --store names another store."
              .formatted(suite.label()));
    }
    return chosen;
  }

  private static String alike(Replayed replayed) {
    String scores =
        replayed.otherGrader() == 0
            ? ""
            : "; %d were scored by other rules, and their scores were not compared (sab rescore)"
                .formatted(replayed.otherGrader());
    return "%s %s: %d conversations replayed, all alike%s\n"
        .formatted(
            replayed.run().id(),
            replayed.run().manifest().model(),
            replayed.conversations(),
            scores);
  }

  private List<String> differences(Replayed replayed) {
    StoredRun run = replayed.run();
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s %s: %d conversations replayed, and %d are not as they were."
            .formatted(
                run.id(),
                run.manifest().model(),
                replayed.conversations(),
                replayed.differences().size()));
    if (!Rescoring.fits(run, suite)) {
      lines.add("It was held over %s with other files than now.".formatted(suite.label()));
    }
    replayed.differences().stream()
        .limit(SHOWN)
        .forEach(one -> lines.add(Plain.text(one.conversation() + ": " + one.what())));
    int more = replayed.differences().size() - SHOWN;
    if (more > 0) {
      lines.add("... and %d more.".formatted(more));
    }
    return lines;
  }
}
