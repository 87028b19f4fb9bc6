package org.supportagentbench.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The program `sab`: reads the command line, calls a verb, and exits with the code that it earned.
@Command(
    name = "sab",
    mixinStandardHelpOptions = true,
    version = Main.VERSION,
    synopsisSubcommandLabel = "VERB",
    description = {
      "Tells an online store which agent can run its support desk.",
      "Agents answer real customer emails at the desk of a store; what they did is read from the"
          + " log."
    },
    footer = {
      "",
      "Exit codes: 0 done, 1 a bug, 2 usage or input, 100 a gate failed, 101 not enough valid"
          + " evidence,",
      "102 stopped by the budget, 130 interrupted.",
      "Start with: sab run"
    },
    subcommands = {
      RunCommand.class,
      PlanCommand.class,
      ListCommand.class,
      ShowCommand.class,
      ReportCommand.class,
      ServeCommand.class,
      ValidateCommand.class,
      JudgeCommand.class,
      CompareCommand.class,
      RescoreCommand.class,
      ModelsCommand.class,
      ScoreCommand.class,
      ExportCommand.class,
      GateCommand.class,
      DoctorCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Main implements Runnable {
  static final String VERSION = "supportagentbench 0.1.0";

  // Kept: a logger that nobody holds forgets its level.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  @Spec private CommandSpec spec;

  /// Runs the program and ends the process.
  public static void main(String... args) {
    LUCENE.setLevel(Level.OFF);
    StandardOutput out = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    Console console = Console.ofProcess(out);
    int exit = commandLine(console).execute(args);
    console.out().flush();
    System.exit(out.ended(exit, console.err()));
  }

  /// The command line with all verbs, writing to the given console.
  static CommandLine commandLine(Console console) {
    CommandLine line = new CommandLine(new Main(), new Verbs(console));
    line.setOut(console.out());
    line.setErr(console.err());
    line.setParameterExceptionHandler(new UsageMistakes());
    line.setExecutionExceptionHandler(new Failures());
    line.setUsageHelpWidth(100);
    return line;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Missing verb. Start with 'sab run'; 'sab --help' lists the verbs.");
  }
}
