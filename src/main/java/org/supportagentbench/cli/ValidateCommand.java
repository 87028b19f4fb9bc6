package org.supportagentbench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.supportagentbench.run.SuiteProof;
import org.supportagentbench.suite.Problem;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteLint;
import org.supportagentbench.suite.SuiteLock;
import org.supportagentbench.suite.SuiteReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sab validate`: everything that is wrong with a suite, at once.
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = {
      "Checks a suite and prints every problem at once, with file and line and what would be right.",
      "Plays the reference steps of every case: they must end without a tool error, in the expected"
          + " state, with no finding."
    })
final class ValidateCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "SUITE",
      description = "A bundled suite or a folder (default: northline).")
  private String named = "";

  @Option(names = "--suite", paramLabel = "NAME|FOLDER", description = "The same, as a flag.")
  private String flagged = "";

  @Option(
      names = "--write-lock",
      description = "Renews suite.lock after an edit, if nothing else is wrong.")
  private boolean writeLock;

  ValidateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    String chosen = !named.isEmpty() ? named : !flagged.isEmpty() ? flagged : SuiteChoice.DEFAULT;
    Path folder = SuiteChoice.folder(chosen, console);
    SuiteReader.Reading reading = SuiteReader.readAll(folder);
    List<Problem> problems = new ArrayList<>(reading.problems());
    problems.addAll(SuiteLint.problems(reading));
    List<Problem> seen = List.copyOf(problems);
    reading.suite().ifPresent(suite -> problems.addAll(SuiteProof.problems(suite, seen)));
    if (problems.isEmpty() && writeLock && reading.suite().isPresent()) {
      SuiteLock.of(reading.suite().get()).write(folder);
      console.print("Wrote " + folder.resolve("suite.lock") + "\n");
      return 0;
    }
    reading.suite().ifPresent(suite -> problems.addAll(SuiteLock.problems(suite)));
    return report(folder, reading.suite().map(Suite::cases).map(List::size).orElse(0), problems);
  }

  private int report(Path folder, int cases, List<Problem> problems) {
    problems.sort(null);
    for (Problem problem : problems) {
      console.print(folder + "/" + problem + "\n");
    }
    if (problems.isEmpty()) {
      console.print("%s: %d cases, no problem.\n".formatted(folder, cases));
      return 0;
    }
    String many = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
    console.err().println("sab: %s in %s".formatted(many, folder));
    return 2;
  }
}
