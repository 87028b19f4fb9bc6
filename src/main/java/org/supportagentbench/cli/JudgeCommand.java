package org.supportagentbench.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `sab judge`: how far a judge can be believed.
@Command(
    name = "judge",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "VERB",
    description = "How far a model as judge can be believed.",
    subcommands = {JudgeProbeCommand.class, JudgeSheetCommand.class, JudgeCalibrateCommand.class})
final class JudgeCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Missing verb. 'sab judge --help' lists the verbs.");
  }
}
