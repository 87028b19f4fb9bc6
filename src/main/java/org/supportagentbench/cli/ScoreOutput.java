package org.supportagentbench.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.supportagentbench.interchange.LogScoring;
import org.supportagentbench.interchange.Tally;

/// Writes findings to one stream and what people should know to another.
final class ScoreOutput implements LogScoring.Output {
  private final PrintWriter out;
  private final PrintWriter err;

  ScoreOutput(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /// Whoever read the findings has gone, as `head` does.
  static final class NobodyReads extends IOException {}

  @Override
  public void findings(String line) throws IOException {
    out.write(line);
    out.write('\n');
  }

  @Override
  public void say(String sentence) {
    err.println("sab: " + Plain.text(sentence));
  }

  @Override
  public void pause() throws IOException {
    if (out.checkError()) {
      throw new NobodyReads();
    }
  }

  /// Says what the log came to.
  void say(Tally tally) {
    long findings = tally.findings().values().stream().mapToLong(Long::longValue).sum();
    say(
        "%s, %s in %d of them"
            .formatted(
                count(tally.conversations(), "conversation"),
                count(findings, "finding"),
                tally.withFindings()));
    tally.findings().entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> say("  %7d  %s".formatted(entry.getValue(), entry.getKey())));
    sayNotMeasured(tally);
    if (tally.faults().broken() > 0) {
      say("%s could not be read".formatted(count(tally.faults().broken(), "line")));
    }
  }

  /// Behaviours that are missing in as many conversations are mostly missing for one reason.
  private void sayNotMeasured(Tally tally) {
    Map<Long, List<String>> byCount = new TreeMap<>(Comparator.reverseOrder());
    tally
        .notMeasured()
        .forEach((behaviour, count) ->
            byCount.computeIfAbsent(count, c -> new ArrayList<>()).add(behaviour));
    byCount.forEach((count, behaviours) ->
        say(
            "not measured in %s: %s"
                .formatted(
                    count(count, "conversation"),
                    String.join(", ", behaviours.stream().sorted().toList()))));
  }

  private static String count(long number, String what) {
    return "%d %s%s".formatted(number, what, number == 1 ? "" : "s");
  }
}
