package org.supportagentbench.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.suite.Problem;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteLint;
import org.supportagentbench.suite.SuiteLock;
import org.supportagentbench.suite.SuiteReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `sab doctor`: what the program finds around it, a line each. Asks nobody, changes nothing, and
/// never shows the value of a key.
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Checks what sab needs: JDK, suite and lock, store, catalogue, keys (names only), terminal.",
      "Each line is OK, or says what is missing and what to do. Asks nobody."
    },
    footer = {"", "Exit codes: 0 all OK, 2 something is to be mended."})
final class DoctorCommand implements Callable<Integer> {
  private static final int JDK = 25;
  private static final int TO_BE_MENDED = 2;

  private final Console console;

  @Mixin private SuiteChoice suiteChoice = new SuiteChoice();

  @Mixin private StoreChoice store = new StoreChoice();

  @Option(
      names = "--catalogue",
      paramLabel = "FILE",
      description = "Your own models and prices (default: sab-models.yaml, if it is here).")
  private Optional<Path> catalogue = Optional.empty();

  private int mend;

  DoctorCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    check("JDK", () -> jdk(Runtime.version()));
    check("suite", this::suite);
    check("store", this::store);
    check("catalogue", () -> models(KnownModels.around(console, catalogue)));
    check("keys", () -> keys(KnownModels.around(console, catalogue)));
    check(
        "terminal",
        () -> console.terminal() ? "yes: progress is shown" : "none: progress is not shown");
    if (mend > 0) {
      console.err().println("sab: %d to be mended".formatted(mend));
    }
    return mend > 0 ? TO_BE_MENDED : 0;
  }

  private void check(String what, Supplier<String> finding) {
    try {
      console.print("OK     %-10s %s\n".formatted(what, finding.get()));
    } catch (InputProblem problem) {
      mend++;
      String indent = "\n" + " ".repeat(18);
      console.print("WRONG  %-10s %s\n".formatted(what, String.join(indent, problem.sentences())));
    }
  }

  static String jdk(Runtime.Version version) {
    if (version.feature() != JDK) {
      throw new InputProblem(
          "Java %s; sab is built for and tested with JDK %d. Let JAVA_HOME point to one."
              .formatted(version, JDK));
    }
    return version.toString();
  }

  private String suite() {
    Path folder = suiteChoice.folder(console);
    SuiteReader.Reading reading = SuiteReader.readAll(folder);
    List<Problem> problems = new ArrayList<>(reading.problems());
    problems.addAll(SuiteLint.problems(reading));
    reading.suite().ifPresent(suite -> problems.addAll(SuiteLock.problems(suite)));
    if (!problems.isEmpty() || reading.suite().isEmpty()) {
      String first = problems.stream().map(Problem::toString).findFirst().orElse("no suite");
      throw new InputProblem(
          List.of(
              "%d problems in %s, such as %s".formatted(problems.size(), folder, first),
              "./sab validate %s shows them all.".formatted(folder)));
    }
    Suite suite = reading.suite().get();
    return "%s, %d cases, lock fresh (sab validate also plays the references)"
        .formatted(suite.label(), suite.cases().size());
  }

  /// A store that is not there is not made; its folder must take one.
  private String store() {
    Path file = store.file(console);
    if (Files.exists(file)) {
      try (RunStore runs = RunStore.existing(file, InstantSource.system())) {
        return "%s, %d runs, can be read and written".formatted(file, runs.reader().runs().size());
      }
    }
    Path folder = file.toAbsolutePath().normalize().getParent();
    while (folder != null && !Files.exists(folder)) {
      folder = folder.getParent();
    }
    if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new InputProblem(
          "%s cannot be made: %s is no folder that can be written. --store names another file."
              .formatted(file, folder));
    }
    return "%s, not there yet; the first run makes it".formatted(file);
  }

  private static String models(KnownModels known) {
    return "%d models, prices of %s"
        .formatted(known.catalogue().models().size(), known.catalogue().pricesOf());
  }

  private static String keys(KnownModels known) {
    List<String> set = known.keyVariablesSet();
    return set.isEmpty()
        ? "none set; builtin agents need none. For others export one, such as OPENAI_API_KEY,"
            + " or write it into a file .env here"
        : "set: " + String.join(", ", set);
  }
}
