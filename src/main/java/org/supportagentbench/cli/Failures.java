package org.supportagentbench.cli;

import java.io.PrintWriter;
import org.supportagentbench.suite.InputProblem;
import picocli.CommandLine;

/// What the user can mend is told in sentences (exit 2); everything else is a bug (exit 1).
final class Failures implements CommandLine.IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (failure instanceof InputProblem input) {
      input.sentences().forEach(sentence -> err.println("sab: " + Plain.text(sentence)));
      err.flush();
      return CommandLine.ExitCode.USAGE;
    }
    err.println("sab: this is a bug in sab, not in what you did. Please report it with the trace:");
    failure.printStackTrace(err);
    err.flush();
    return CommandLine.ExitCode.SOFTWARE;
  }
}
