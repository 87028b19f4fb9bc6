package org.supportagentbench.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.supportagentbench.suite.DidYouMean;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in a sentence what is wrong with a command line, and what was probably meant.
final class UsageMistakes implements CommandLine.IParameterExceptionHandler {
  private static final String NO_NUMBER = " is not a whole number that fits";

  @Override
  public int handleParseException(ParameterException mistake, String[] args) {
    CommandLine command = mistake.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("sab: " + sentence(mistake, command));
    err.println("'" + command.getCommandSpec().qualifiedName() + " --help' says what there is.");
    err.flush();
    return CommandLine.ExitCode.USAGE;
  }

  private static String sentence(ParameterException mistake, CommandLine command) {
    if (mistake instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      String word = unmatched.getUnmatched().getFirst();
      String name = word.startsWith("-") ? word.replaceFirst("=.*", "") : word;
      return "unknown %s '%s'.%s"
          .formatted(
              word.startsWith("-") ? "flag" : "word",
              name,
              DidYouMean.question(name, known(command)));
    }
    return String.valueOf(mistake.getMessage())
        .replace(" is not an int", NO_NUMBER)
        .replace(" is not a long", NO_NUMBER)
        .replace(" is not a double", " is not a number");
  }

  private static List<String> known(CommandLine command) {
    List<String> known = new ArrayList<>(command.getSubcommands().keySet());
    command.getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
    return known;
  }
}
