package org.supportagentbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.conversation.Setting;
import org.supportagentbench.model.Budget;
import org.supportagentbench.report.ModelRun;
import org.supportagentbench.report.RunDocument;
import org.supportagentbench.report.StoredModelRun;
import org.supportagentbench.report.TerminalBoard;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.results.StoredRun;
import org.supportagentbench.run.Cast;
import org.supportagentbench.run.Grading;
import org.supportagentbench.run.Harness;
import org.supportagentbench.run.Run;
import org.supportagentbench.run.RunEnd;
import org.supportagentbench.run.RunSettings;
import org.supportagentbench.scoring.Grader;
import org.supportagentbench.scoring.Scorer;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteReader;
import org.supportagentbench.suite.Unwritable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `sab run`: holds and scores the conversations of one or more agents, and shows the board.
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Holds the conversations of a suite with one or more agents, scores them and shows the"
          + " board.",
      "The same command again goes on where it was stopped; a finished run shows its result."
    })
final class RunCommand implements Callable<Integer> {
  static final int INTERRUPTED = 130;
  static final String DEFAULT_AGENT = "builtin/rules";

  private final Console console;

  @Option(
      names = "--model",
      paramLabel = "AGENT",
      completionCandidates = AgentNames.class,
      description = {
        "The agent (default: " + DEFAULT_AGENT + "). Repeatable. A model of a provider, such as",
        "openai/gpt-5.4-mini ('sab models list' has them all), or one of:",
        "${COMPLETION-CANDIDATES}"
      })
  private List<String> models = new ArrayList<>();

  @Mixin private ModelFlags modelFlags = new ModelFlags();

  @Mixin private CostLimit costLimit = new CostLimit();

  @Mixin private SuiteChoice suiteChoice = new SuiteChoice();

  @Mixin private CaseChoice caseChoice = new CaseChoice();

  @Option(
      names = "--max-connections",
      paramLabel = "N",
      defaultValue = "20",
      description = "Conversations at the same time (default: 20).")
  private int maxConnections = 20;

  @Option(names = "--seed", defaultValue = "1", description = "Seed of the run (default: 1).")
  private long seed = 1;

  @Mixin private OnlyChoices only = new OnlyChoices();

  @Mixin private StoreChoice store = new StoreChoice();

  @Option(names = "--new", description = "A fresh run, even if the same one is finished.")
  private boolean fresh;

  @Option(
      names = "--json",
      description = "One JSON document on standard output, everything else on standard error.")
  private boolean json;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Writes the JSON document to a file.")
  private Path output = Path.of("");

  @Option(
      names = "--replay",
      description = {
        "Asks no model: holds the stored runs of the suite, or of --model, again out of their",
        "journals, only reads that store, and fails where a conversation or score differs."
      })
  private boolean replay;

  @Option(
      names = "--into",
      paramLabel = "FILE",
      description = "With --replay: another store that keeps what was held again.")
  private Path into = Path.of("");

  @Spec private CommandSpec spec;

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (replay) {
      ReplayedRuns.check(spec.commandLine().getParseResult().matchedOptions());
      new ReplayedRuns(console, SuiteReader.read(suiteChoice.folder(console)))
          .replay(
              store.file(console),
              into.toString().isEmpty()
                  ? Optional.empty()
                  : Optional.of(console.folder().resolve(into)),
              models);
      return 0;
    }
    if (!into.toString().isEmpty()) {
      throw new InputProblem("--into goes with --replay; --store says where a run is kept.");
    }
    check();
    try (Interrupt interrupt = Interrupt.listen();
        OpenModels open = OpenModels.around(console, modelFlags, seed, interrupt::happened)) {
      List<String> agents = open.agents(agents());
      Suite suite = SuiteReader.read(suiteChoice.folder(console));
      List<Cast> casts =
          agents.stream()
              .map(agent -> open.cast(agent, suite, only.customer(), only.judge()))
              .toList();
      touchOutput();
      return hold(suite, casts, open, interrupt);
    }
  }

  private int hold(Suite suite, List<Cast> casts, OpenModels open, Interrupt interrupt) {
    Budget budget = costLimit.budget(casts);
    try (RunStore runStore = RunStore.open(store.file(console), InstantSource.system())) {
      List<ModelRun> results = new ArrayList<>();
      boolean bugs = false;
      for (Cast cast : casts) {
        RunEnd end = hold(runStore, suite, cast.within(budget), interrupt);
        boolean control = Agents.isControl(cast.agent().name());
        Lost lost = new Lost();
        results.add(StoredModelRun.read(runStore.reader(), end.run(), control, lost));
        bugs |= told(end);
        lost.sentences(cast.agent().name())
            .forEach(why -> console.err().println(Plain.text("sab: " + why)));
        cast.names().stream()
            .flatMap(name -> open.givenUp(name).stream())
            .distinct()
            .forEach(why -> console.err().println("sab: " + why));
        if (interrupt.happened()) {
          return interrupted(results, suite);
        }
        if (end.run().state() == StoredRun.State.BUDGET_STOP) {
          return spent(results, suite, budget);
        }
      }
      show(suite, results);
      return bugs ? 1 : 0;
    }
  }

  private RunEnd hold(RunStore runStore, Suite suite, Cast cast, Interrupt interrupt) {
    Scorer scorer = new Scorer(suite);
    Run run =
        new Run(
            runStore,
            Setting.of(suite, scorer),
            cast,
            new Grading(Grader.VERSION, scorer::score),
            new Harness(Main.VERSION, System::nanoTime));
    try (Progress progress = Progress.on(console, cast.agent().name())) {
      return run.hold(
          new RunSettings(caseChoice.filter(), caseChoice.runs(), seed, maxConnections, fresh),
          progress::step,
          interrupt::happened);
    }
  }

  private void check() {
    caseChoice.check();
    if (maxConnections < 1) {
      throw new InputProblem("--max-connections wants at least 1.");
    }
    only.check();
  }

  private List<String> agents() {
    return models.isEmpty() ? List.of(DEFAULT_AGENT) : models.stream().distinct().toList();
  }

  /// A bad path fails in the first second, not after hours of work.
  private void touchOutput() {
    if (output.toString().isEmpty()) {
      return;
    }
    try {
      Files.writeString(console.folder().resolve(output), "");
    } catch (IOException e) {
      throw Unwritable.file(output, e);
    }
  }

  private boolean told(RunEnd end) {
    for (RunEnd.Crash crash : end.crashes()) {
      console.err().println("sab: a bug in sab ended " + crash.conversation() + ":");
      crash.problem().printStackTrace(console.err());
    }
    return !end.crashes().isEmpty();
  }

  private int interrupted(List<ModelRun> results, Suite suite) {
    ModelRun last = results.getLast();
    console
        .err()
        .println(
            "sab: interrupted; %d of %d conversations of %s are kept. The same command goes on."
                .formatted(last.samples().size(), last.plannedInAll(), suite.label()));
    return INTERRUPTED;
  }

  private int spent(List<ModelRun> results, Suite suite, Budget budget) {
    show(suite, results);
    ModelRun last = results.getLast();
    console
        .err()
        .println(
            ("sab: stopped by the budget. %s %d of %d conversations of %s are kept; the same"
                    + " command with a higher --cost-limit goes on.")
                .formatted(
                    budget.reason().orElse(""),
                    last.samples().size(),
                    last.plannedInAll(),
                    last.setup().model()));
    return CostLimit.STOPPED;
  }

  private void show(Suite suite, List<ModelRun> results) {
    String document = RunDocument.write(suite.label(), results);
    if (!output.toString().isEmpty()) {
      try {
        Files.writeString(console.folder().resolve(output), document);
      } catch (IOException e) {
        throw Unwritable.file(output, e);
      }
    }
    if (json) {
      console.print(document);
      return;
    }
    console.print(
        TerminalBoard.write(suite.label(), suite.settings().board().costTiers(), results));
    ModelRun first = results.getFirst();
    first.samples().stream()
        .max(Comparator.comparingInt(sample -> sample.score().findings().size()))
        .ifPresent(sample ->
            console.print(
                "Look at a conversation: sab show %s/%s/%d\n"
                    .formatted(first.setup().run(), sample.caseId(), sample.trial())));
  }
}
