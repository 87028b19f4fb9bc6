package org.supportagentbench.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.supportagentbench.suite.InputProblem;
import picocli.CommandLine;

/// What the user can mend is told in sentences (exit 2); everything else is a bug (exit 1).
final class Failures implements CommandLine.IExecutionExceptionHandler {
  private static final String FULL =
      "The disk is full. Make room and start the same command again; what was written is kept.";

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (failure instanceof InputProblem input) {
      return told(input, err);
    }
    if (diskIsFull(failure)) {
      return told(new InputProblem(FULL), err);
    }
    err.println("sab: this is a bug in sab, not in what you did. Please report it with the trace:");
    failure.printStackTrace(err);
    err.flush();
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static int told(InputProblem input, PrintWriter err) {
    input.sentences().forEach(sentence -> err.println("sab: " + Plain.text(sentence)));
    err.flush();
    return CommandLine.ExitCode.USAGE;
  }

  /// Whoever writes may meet it, also where nobody thought of it.
  private static boolean diskIsFull(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof IOException && "No space left on device".equals(each.getMessage())) {
        return true;
      }
    }
    return false;
  }
}
