package org.supportagentbench.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.model.Budget;
import org.supportagentbench.report.deep.DeepPart;
import org.supportagentbench.report.deep.Narrator;
import org.supportagentbench.report.room.RoomPart;
import org.supportagentbench.report.site.Selection;
import org.supportagentbench.report.site.SiteFolder;
import org.supportagentbench.report.site.SitePart;
import org.supportagentbench.report.site.SiteWriter;
import org.supportagentbench.results.RunReader;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sab report`: writes the runs of a store as a folder of pages.
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes the board, its pictures and the methodology as a folder of pages that open from a"
          + " disk and from any web host, and prints the path of the first.",
      "Without RUN: the newest finished run of each model and setting."
    })
final class ReportCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "RUN", arity = "0..*", description = "Only these runs.")
  private List<String> runs = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = "sab-report",
      description = "The folder to write (default: ${DEFAULT-VALUE}).")
  private Path output = Path.of("sab-report");

  @Option(
      names = "--narrator",
      paramLabel = "MODEL",
      description = {
        "A model, as provider/model, that rewords the sentences of the models' reports. It adds no",
        "figure: a wording with other figures, names, quotes or links is dropped, and the report",
        "counts them. Its answers are kept in the store."
      })
  private Optional<String> narrator = Optional.empty();

  @Mixin private CostLimit costLimit = new CostLimit();

  @Mixin private ModelFlags flags = new ModelFlags();

  @Mixin private SuiteChoice suiteChoice = new SuiteChoice();

  @Mixin private StoreChoice store = new StoreChoice();

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path folder = suiteChoice.folder(console);
    int exit = 0;
    try (RunStore runStore = RunStore.toLookAt(store.file(console), InstantSource.system())) {
      RunReader reader = runStore.reader();
      Suite suite = SuiteReader.read(folder);
      Selection selection = selection(reader, suite);
      SiteFolder site = SiteFolder.open(console.folder().resolve(output));
      SiteWriter writer = new SiteWriter(reader, suite, Agents::isControl);
      if (narrator.isPresent()) {
        exit =
            narrated(
                narrator.get(),
                runStore,
                teller -> writer.write(selection, parts(suite, reader, Optional.of(teller)), site));
      } else {
        flags.checkTaken(true);
        costLimit.checkNotGiven("--narrator");
        writer.write(selection, parts(suite, reader, Optional.empty()), site);
      }
    }
    console.print(output.resolve("index.html") + "\n");
    return exit;
  }

  /// The exit code: what the budget stopped is a whole report, of which some sentences stay as they
  /// were generated.
  private int narrated(String name, RunStore runStore, Consumer<Narrator> write) {
    try (Interrupt interrupt = Interrupt.listen();
        OpenModels open = OpenModels.around(console, flags, 1, interrupt::happened)) {
      ModelNarrator.Mind mind = open.narrator(name);
      Budget budget = costLimit.budget(mind.name(), open::usd);
      try (ModelNarrator teller = new ModelNarrator(mind, runStore, open::usd, budget)) {
        write.accept(teller);
        console.err().println(Plain.text("sab: narrator " + teller.bill()));
        if (teller.stopped() == 0) {
          return 0;
        }
        console
            .err()
            .println(
                ("sab: stopped by the budget. %s %d sections keep their generated sentences; the"
                        + " same command with a higher --cost-limit goes on.")
                    .formatted(budget.reason().orElse(""), teller.stopped()));
        return CostLimit.STOPPED;
      }
    }
  }

  /// What the site holds besides the board's own pages, in the order of the navigation.
  static List<SitePart> parts(Suite suite, RunReader reader, Optional<Narrator> narrator) {
    return List.of(new DeepPart(narrator), new RoomPart(suite, reader));
  }

  private Selection selection(RunReader reader, Suite suite) {
    Selection selection =
        runs.isEmpty()
            ? Selection.newest(reader.runs(), suite.name())
            : Selection.named(runs.stream().map(reader::run).toList());
    if (selection.runs().isEmpty()) {
      throw new InputProblem(
          selection.leftOut().isEmpty()
              ? "The store is empty: ./sab run fills it."
              : "There is no finished run of %1$s: of %2$s, %3$s. 'sab report %2$s' shows it as it is."
                  .formatted(
                      suite.name(),
                      selection.leftOut().getFirst().run().id(),
                      selection.leftOut().getFirst().reason()));
    }
    return selection;
  }
}
