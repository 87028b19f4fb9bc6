package org.supportagentbench.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `sab models`: the models of providers.
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "list|show|check",
    description = "The models of providers: what they cost, how they are asked, whether they work.",
    subcommands = {ModelsListCommand.class, ModelsShowCommand.class, ModelsCheckCommand.class})
final class ModelsCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "'sab models' wants one of: list, show NAME, check NAME.");
  }
}
