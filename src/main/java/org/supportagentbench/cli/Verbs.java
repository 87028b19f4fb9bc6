package org.supportagentbench.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;

/// Makes the verbs' objects and gives each the console: wiring by hand. To add a verb: a line here,
/// and its class in `Main`.
final class Verbs implements CommandLine.IFactory {
  private final Console console;
  private final Map<Class<?>, Supplier<Object>> made = new HashMap<>();

  Verbs(Console console) {
    this.console = console;
    made.put(RunCommand.class, () -> new RunCommand(console));
    made.put(PlanCommand.class, () -> new PlanCommand(console));
    made.put(DoctorCommand.class, () -> new DoctorCommand(console));
    made.put(ReportCommand.class, () -> new ReportCommand(console));
    made.put(ServeCommand.class, () -> new ServeCommand(console));
    made.put(ShowCommand.class, () -> new ShowCommand(console));
    made.put(ListCommand.class, () -> new ListCommand(console));
    made.put(ValidateCommand.class, () -> new ValidateCommand(console));
    made.put(CompareCommand.class, () -> new CompareCommand(console));
    made.put(GateCommand.class, () -> new GateCommand(console));
    made.put(ScoreCommand.class, () -> new ScoreCommand(console, System.in));
    made.put(ExportCommand.class, () -> new ExportCommand(console));
    made.put(RescoreCommand.class, () -> new RescoreCommand(console));
    made.put(AgentNames.class, AgentNames::new);
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    Supplier<Object> maker = made.get(type);
    Optional<Object> verb =
        maker != null
            ? Optional.of(maker.get())
            : ModelVerbs.create(type, console).or(() -> JudgeVerbs.create(type, console));
    return verb.isPresent() ? type.cast(verb.get()) : CommandLine.defaultFactory().create(type);
  }
}
