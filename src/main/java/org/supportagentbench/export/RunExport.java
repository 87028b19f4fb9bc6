package org.supportagentbench.export;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.supportagentbench.report.Metric;
import org.supportagentbench.report.MetricName;
import org.supportagentbench.report.Metrics;
import org.supportagentbench.report.ModelRun;
import org.supportagentbench.report.StoredModelRun;
import org.supportagentbench.results.RunManifest;
import org.supportagentbench.results.RunReader;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.results.StoredRun;

/// Writes runs of a store as files for other programs, one conversation at a time: a run of any
/// size fits in memory.
public final class RunExport {
  private final RunReader reader;
  private final List<StoredRun> runs;
  private final Predicate<StoredRun> control;

  /// @param control whether a run's agent only shows what the scale means
  public RunExport(RunReader reader, List<StoredRun> runs, Predicate<StoredRun> control) {
    this.reader = reader;
    this.runs = List.copyOf(runs);
    this.control = control;
  }

  /// Writes `conversations.csv` (a row a conversation) and `metrics.csv` (a row a metric of a run)
  /// into a folder, and returns both.
  ///
  /// @throws IOException if they cannot be written
  public List<Path> csv(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path conversations = folder.resolve("conversations.csv");
    Path metrics = folder.resolve("metrics.csv");
    try (Writer rows = writer(conversations);
        Writer numbers = writer(metrics)) {
      var conversationRows = new Csv(rows);
      conversationRows.row(ConversationRow.HEAD);
      var metricRows = new Csv(numbers);
      metricRows.row(MetricRow.HEAD);
      tables(conversationRows::row, metricRows::row);
    }
    return List.of(conversations, metrics);
  }

  /// Writes the tables of [#csv] as `conversations.parquet` and `metrics.parquet`, their cells as
  /// numbers and texts; what was not measured is no value.
  ///
  /// @throws IOException if they cannot be written
  public List<Path> parquet(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path conversations = folder.resolve("conversations.parquet");
    Path metrics = folder.resolve("metrics.parquet");
    try (var rows = new ParquetTable(stream(conversations), ConversationRow.columns());
        var numbers = new ParquetTable(stream(metrics), MetricRow.columns())) {
      tables(rows::row, numbers::row);
    }
    return List.of(conversations, metrics);
  }

  /// A table that is being written.
  private interface Rows {
    void row(List<String> cells) throws IOException;
  }

  private void tables(Rows conversations, Rows metrics) throws IOException {
    for (StoredRun run : runs) {
      List<ModelRun> read = new ArrayList<>();
      each(
          run,
          (planned, attempt) -> conversations.row(ConversationRow.of(run, planned, attempt)),
          read);
      for (ModelRun one : read) {
        for (Map.Entry<MetricName, Metric> entry : Metrics.of(one).entrySet()) {
          metrics.row(MetricRow.of(one, entry.getKey(), entry.getValue()));
        }
      }
    }
  }

  /// Writes one line of JSON a conversation.
  ///
  /// @throws IOException if it cannot be written
  public void lines(Writer out) throws IOException {
    for (StoredRun run : runs) {
      each(
          run,
          (planned, attempt) -> {
            out.write(ConversationLine.of(run, planned, attempt));
            out.write('\n');
          },
          new ArrayList<>());
    }
    out.flush();
  }

  /// Writes an eval log of Inspect a run into a folder, `<time>_<suite>_<run>.json`, and returns
  /// them.
  ///
  /// @throws IOException if they cannot be written
  public List<Path> inspect(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    for (StoredRun run : runs) {
      ModelRun numbers = StoredModelRun.read(reader, run, control.test(run));
      var log = new InspectLog(run, numbers);
      Path file = folder.resolve(log.fileName());
      try (Writer out = writer(file)) {
        log.write(out, taker -> reader.attempts(run.id(), taker));
      }
      files.add(file);
    }
    return files;
  }

  /// A conversation with its place in the plan.
  private interface Taker {
    void take(RunManifest.PlannedCase planned, StoredAttempt attempt) throws IOException;
  }

  private void each(StoredRun run, Taker taker, List<ModelRun> read) throws IOException {
    Map<String, RunManifest.PlannedCase> cases = new HashMap<>();
    run.manifest().cases().forEach(planned -> cases.put(planned.id(), planned));
    try {
      read.add(
          StoredModelRun.read(
              reader,
              run,
              control.test(run),
              attempt -> {
                RunManifest.PlannedCase planned = cases.get(attempt.id().caseId());
                if (planned != null) {
                  taken(taker, planned, attempt);
                }
              }));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void taken(Taker taker, RunManifest.PlannedCase planned, StoredAttempt attempt) {
    try {
      taker.take(planned, attempt);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OutputStream stream(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
  }

  /// Half of a surrogate pair, which UTF-8 cannot say, becomes a question mark.
  private static Writer writer(Path file) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
  }
}
