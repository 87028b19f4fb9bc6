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
import org.supportagentbench.agents.Agents;
import org.supportagentbench.desk.DeskTool;
import org.supportagentbench.desk.DeskTools;
import org.supportagentbench.export.RunExport;
import org.supportagentbench.interchange.InterchangeJson;
import org.supportagentbench.interchange.LoggedTool;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.results.StoredRun;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.suite.Unwritable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sab export`: runs as files that other programs read.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the conversations of runs as files that other programs read.",
      "  sab export r-0a1b2c3d4e -o conversations.jsonl   what 'sab score' reads, one a line",
      "  sab export --format csv -o tables                conversations.csv and metrics.csv",
      "  sab export --format parquet -o tables            the same two tables, with types",
      "  sab export --format inspect -o logs              an eval log of Inspect for each run",
      "In CSV a cell that a spreadsheet would take for a formula begins with an apostrophe."
    })
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "RUN | MODEL",
      arity = "0..*",
      description =
          "Runs, the beginnings of their ids, or models (default: every run of the store).")
  private List<String> names = new ArrayList<>();

  @Mixin private StoreChoice store = new StoreChoice();

  @Option(
      names = "--format",
      defaultValue = "interchange",
      description = {
        "interchange (default): one conversation a line, as 'sab score' reads it;",
        "jsonl: with score, opinion and cost; csv and parquet: two tables; inspect: eval logs of",
        "Inspect."
      })
  private Format format = Format.interchange;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE|FOLDER",
      description =
          "Where to: a file (default: standard output), for csv, parquet and inspect a folder.")
  private String output = "";

  ExportCommand(Console console) {
    this.console = console;
  }

  /// The forms, named as they are typed.
  enum Format {
    interchange,
    jsonl,
    csv,
    parquet,
    inspect
  }

  @Override
  public Integer call() {
    try (RunStore runs = RunStore.toLookAt(store.file(console), InstantSource.system())) {
      List<StoredRun> chosen =
          names.isEmpty()
              ? runs.reader().runs()
              : names.stream().map(name -> NamedRuns.one(runs.reader(), name)).distinct().toList();
      export(runs, chosen);
      return 0;
    } catch (IOException e) {
      throw Unwritable.file(console.folder().resolve(output), e);
    }
  }

  private void export(RunStore runs, List<StoredRun> chosen) throws IOException {
    var export =
        new RunExport(runs.reader(), chosen, run -> Agents.isControl(run.manifest().model()));
    switch (format) {
      case interchange -> toFile(out -> chosen.forEach(run -> write(runs, run.id(), out)));
      case jsonl -> toFile(export::lines);
      case csv -> {
        NamedRuns.checkComparable(chosen);
        told(export.csv(folder()));
      }
      case parquet -> {
        NamedRuns.checkComparable(chosen);
        told(export.parquet(folder()));
      }
      case inspect -> told(export.inspect(folder()));
    }
  }

  private Path folder() {
    if (output.isEmpty()) {
      throw new InputProblem(
          "--format %s writes several files; name a folder with -o.".formatted(format));
    }
    return console.folder().resolve(output);
  }

  private void told(List<Path> files) {
    files.forEach(file -> console.print(file + "\n"));
  }

  /// What is written to a file or to standard output.
  private interface Body {
    void write(PrintWriter out) throws IOException;
  }

  private void toFile(Body body) throws IOException {
    if (output.isEmpty()) {
      body.write(console.out());
      return;
    }
    Path target = console.folder().resolve(output);
    try (PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(target, StandardCharsets.UTF_8))) {
      body.write(out);
      if (out.checkError()) {
        throw new InputProblem(
            "Cannot write %s to its end: is the disk full? Make room and start the same command again."
                .formatted(target));
      }
    }
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
