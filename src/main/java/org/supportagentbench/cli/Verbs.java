package org.supportagentbench.cli;

import java.util.Optional;
import picocli.CommandLine;

/// Makes the verbs' objects and gives each the console: wiring by hand.
final class Verbs implements CommandLine.IFactory {
  private final Console console;

  Verbs(Console console) {
    this.console = console;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == RunCommand.class) {
      return type.cast(new RunCommand(console));
    }
    if (type == ReportCommand.class) {
      return type.cast(new ReportCommand(console));
    }
    if (type == ShowCommand.class) {
      return type.cast(new ShowCommand(console));
    }
    if (type == ListCommand.class) {
      return type.cast(new ListCommand(console));
    }
    if (type == ValidateCommand.class) {
      return type.cast(new ValidateCommand(console));
    }
    if (type == GateCommand.class) {
      return type.cast(new GateCommand(console));
    }
    if (type == CompareCommand.class) {
      return type.cast(new CompareCommand(console));
    }
    if (type == ScoreCommand.class) {
      return type.cast(new ScoreCommand(console, System.in));
    }
    if (type == ExportCommand.class) {
      return type.cast(new ExportCommand(console));
    }
    if (type == AgentNames.class) {
      return type.cast(new AgentNames());
    }
    Optional<Object> models = ModelVerbs.create(type, console);
    if (models.isPresent()) {
      return type.cast(models.get());
    }
    Optional<Object> judge = JudgeVerbs.create(type, console);
    if (judge.isPresent()) {
      return type.cast(judge.get());
    }
    return CommandLine.defaultFactory().create(type);
  }
}
