package org.supportagentbench.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.supportagentbench.interchange.ConversationReader;
import org.supportagentbench.interchange.DeskFileReader;
import org.supportagentbench.interchange.LogScoring;
import org.supportagentbench.interchange.LogShape;
import org.supportagentbench.interchange.Tally;
import org.supportagentbench.scoring.DeskDescription;
import org.supportagentbench.suite.DidYouMean;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.suite.Unwritable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sab score`: what the detectors find in conversations that were held elsewhere.
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Scores the conversations of an agent that you already run: one conversation a line in, one"
          + " line of findings out.",
      "  sab score log.jsonl > findings.jsonl",
      "  sab score log.jsonl --explain conversation-17",
      "The guide: docs/score-your-own-agent.md."
    })
final class ScoreCommand implements Callable<Integer> {
  private final Console console;
  private final InputStream in;

  @Parameters(
      paramLabel = "FILE",
      description = "The log, one conversation a line (JSONL); '-' reads standard input.")
  private String file = "";

  @Option(
      names = "--desk",
      paramLabel = "FILE",
      description = "What is to be known of your desk (YAML); a generic desk is the default.")
  private String desk = "";

  @Option(
      names = "--format",
      description = {
        "The form of the log: interchange, openai (chat completions) or anthropic (messages).",
        "Default: each line tells it by itself."
      })
  private String format = "";

  @Option(
      names = "--explain",
      paramLabel = "ID",
      description =
          "Prints one conversation with the reasoning of the detectors beside each message; '#3'"
              + " is the one in line 3.")
  private String explain = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Writes to a file instead of standard output.")
  private String output = "";

  ScoreCommand(Console console, InputStream in) {
    this.console = console;
    this.in = in;
  }

  @Override
  public Integer call() throws IOException {
    LogScoring scoring = new LogScoring(new ConversationReader(shape()), description());
    if (output.isEmpty()) {
      return run(scoring, console.out());
    }
    Path target = console.folder().resolve(output);
    check(target);
    try (PrintWriter out = new PrintWriter(writer(target))) {
      int exit = run(scoring, out);
      if (out.checkError()) {
        throw new InputProblem(
            "Cannot write %s to its end: is the disk full? Make room and start the same command again."
                .formatted(target));
      }
      return exit;
    }
  }

  private int run(LogScoring scoring, PrintWriter out) throws IOException {
    try (InputStream log = log()) {
      if (!explain.isEmpty()) {
        out.print(explained(scoring, log));
        out.flush();
        return 0;
      }
      ScoreOutput results = new ScoreOutput(out, console.err());
      Tally tally;
      try {
        tally = scoring.score(log, Runtime.getRuntime().availableProcessors(), results);
      } catch (ScoreOutput.NobodyReads e) {
        return 0;
      }
      out.flush();
      results.say(tally);
      return tally.faults().bugs() == 0 ? 0 : 1;
    }
  }

  private String explained(LogScoring scoring, InputStream log) throws IOException {
    return scoring
        .explain(log, explain)
        .orElseThrow(() ->
            new InputProblem(
                "There is no conversation '%s' in %s; '#3' means the one in line 3."
                    .formatted(explain, file.equals("-") ? "standard input" : file)));
  }

  private Optional<LogShape> shape() {
    if (format.isEmpty()) {
      return Optional.empty();
    }
    for (LogShape shape : LogShape.values()) {
      if (shape.wire().equals(format)) {
        return Optional.of(shape);
      }
    }
    var known = Arrays.stream(LogShape.values()).map(LogShape::wire).toList();
    throw new InputProblem(
        "There is no format '%s'.%s Formats: %s."
            .formatted(format, DidYouMean.question(format, known), String.join(", ", known)));
  }

  private DeskDescription description() {
    return desk.isEmpty()
        ? DeskDescription.generic()
        : DeskFileReader.read(console.folder().resolve(desk));
  }

  private InputStream log() {
    if (file.equals("-")) {
      return in;
    }
    Path path = console.folder().resolve(file);
    if (!Files.exists(path)) {
      throw new InputProblem("There is no file %s.".formatted(path));
    }
    if (Files.isDirectory(path)) {
      throw new InputProblem(
          "%s is a folder; a log is a file with one conversation a line.".formatted(path));
    }
    try {
      return Files.newInputStream(path);
    } catch (IOException e) {
      throw new InputProblem("%s cannot be read: %s".formatted(path, e.getMessage()));
    }
  }

  private void check(Path target) throws IOException {
    Path source = console.folder().resolve(file);
    if (!file.equals("-")
        && Files.exists(source)
        && Files.exists(target)
        && Files.isSameFile(source, target)) {
      throw new InputProblem("-o names the log itself, which would be lost; name another file.");
    }
  }

  private static Writer writer(Path target) {
    try {
      return Files.newBufferedWriter(target, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Unwritable.file(target, e);
    }
  }
}
