package org.supportagentbench.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.supportagentbench.desk.DeskTool;
import org.supportagentbench.desk.DeskTools;
import org.supportagentbench.interchange.InterchangeJson;
import org.supportagentbench.interchange.LoggedTool;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.suite.InputProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sab export`: the conversations of a run, in the form that `sab score` reads.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the conversations of a run, one a line, in the interchange form that 'sab score'"
          + " reads.",
      "  sab export r-0a1b2c3d4e -o conversations.jsonl"
    })
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "RUN", description = "The run, such as r-0a1b2c3d4e.")
  private String run = "";

  @Mixin private StoreChoice store = new StoreChoice();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Writes to a file instead of standard output.")
  private String output = "";

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (RunStore runs = RunStore.existing(store.file(console), InstantSource.system())) {
      String id = runs.reader().run(run).id();
      if (output.isEmpty()) {
        write(runs, id, console.out());
        return 0;
      }
      Path target = console.folder().resolve(output);
      try (PrintWriter out =
          new PrintWriter(Files.newBufferedWriter(target, StandardCharsets.UTF_8))) {
        write(runs, id, out);
        if (out.checkError()) {
          throw new InputProblem("%s cannot be written to its end.".formatted(target));
        }
      } catch (IOException e) {
        throw new InputProblem("%s cannot be written: %s".formatted(target, e));
      }
    }
    return 0;
  }

  private void write(RunStore runs, String id, PrintWriter out) {
    List<LoggedTool> tools = new ArrayList<>();
    for (DeskTool tool : DeskTools.all()) {
      tools.add(new LoggedTool(tool.name(), Optional.of(tool.effect())));
    }
    runs.reader()
        .attempts(
            id,
            attempt -> {
              String name = attempt.id().toString();
              out.write(InterchangeJson.line(name, tools, attempt.transcript()));
              out.write('\n');
            });
    out.flush();
  }
}
