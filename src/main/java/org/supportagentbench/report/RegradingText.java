package org.supportagentbench.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a new grader moved, for people.
public final class RegradingText {
  private static final int CELLS = 40;

  private RegradingText() {}

  /// Writes what moved in one run.
  public static String write(Regrading regrading) {
    List<Regrading.Cell> cells = regrading.cells();
    ModelRun run = regrading.before();
    StringBuilder out = new StringBuilder();
    out.append(run.setup().run()).append(' ').append(run.setup().model());
    out.append(": grader ").append(regrading.formerGrader());
    out.append(" -> ").append(regrading.grader()).append(". ");
    out.append(cells.size()).append(" of ").append(run.samples().size());
    out.append(" conversations moved.\n");
    cells.stream().limit(CELLS).forEach(cell -> cell(out, cell));
    if (cells.size() > CELLS) {
      out.append("  and ").append(cells.size() - CELLS).append(" more; --json names all.\n");
    }
    regrading.metrics().entrySet().stream()
        .filter(entry -> entry.getValue().moved())
        .forEach(entry -> out.append(metric(entry)));
    return out.toString();
  }

  private static void cell(StringBuilder out, Regrading.Cell cell) {
    out.append("  ").append(cell.caseId()).append('/').append(cell.trial()).append('\n');
    for (Regrading.Moved moved : cell.moves()) {
      out.append("    ").append(sentence(moved)).append('\n');
    }
  }

  private static String sentence(Regrading.Moved moved) {
    if (moved.from().isEmpty()) {
      return "+ " + moved.what() + (moved.to().equals("found") ? "" : ": " + moved.to());
    }
    if (moved.to().isEmpty()) {
      return "- " + moved.what() + (moved.from().equals("found") ? "" : ": " + moved.from());
    }
    return "%s: %s -> %s".formatted(moved.what(), moved.from(), moved.to());
  }

  private static String metric(Map.Entry<MetricName, Regrading.MetricMove> entry) {
    Metric before = entry.getValue().before();
    Metric after = entry.getValue().after();
    String by =
        before instanceof Metric.Measured old && after instanceof Metric.Measured now
            ? String.format(Locale.ROOT, " (%+.4f)", now.mean() - old.mean())
            : "";
    String name = entry.getKey().wire().replace('_', ' ');
    return "  %-20s %s -> %s%s\n".formatted(name, figure(before), figure(after), by);
  }

  private static String figure(Metric metric) {
    return switch (metric) {
      case Metric.Measured measured ->
          String.format(
              Locale.ROOT,
              "%.4f [%.4f-%.4f, n %d of %d]",
              measured.mean(),
              measured.interval().low(),
              measured.interval().high(),
              measured.share().valid(),
              measured.share().planned());
      case Metric.NotMeasured not -> "not measured: " + not.reason();
    };
  }
}
