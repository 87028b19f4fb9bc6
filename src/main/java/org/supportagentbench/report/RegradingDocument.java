package org.supportagentbench.report;

import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON document of `sab rescore --json`.
public final class RegradingDocument {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private RegradingDocument() {}

  /// Writes the document, with a line break at its end.
  ///
  /// @param suite name and version
  /// @param written whether the new scores are those that count now
  public static String write(String suite, List<Regrading> regradings, boolean written) {
    ObjectNode document = JSON.createObjectNode().put("suite", suite).put("written", written);
    ArrayNode runs = document.putArray("runs");
    for (Regrading regrading : regradings) {
      run(runs.addObject(), regrading);
    }
    return JSON.writeValueAsString(document) + "\n";
  }

  private static void run(ObjectNode into, Regrading regrading) {
    ModelRun.Setup setup = regrading.before().setup();
    List<Regrading.Cell> cells = regrading.cells();
    into.put("run", setup.run()).put("model", setup.model());
    into.putObject("grader").put("from", regrading.formerGrader()).put("to", regrading.grader());
    into.put("conversations", regrading.before().samples().size()).put("moved", cells.size());
    ArrayNode list = into.putArray("cells");
    for (Regrading.Cell cell : cells) {
      ObjectNode one = list.addObject().put("case", cell.caseId()).put("trial", cell.trial());
      ArrayNode moves = one.putArray("moves");
      for (Regrading.Moved moved : cell.moves()) {
        moves.addObject().put("what", moved.what()).put("from", moved.from()).put("to", moved.to());
      }
    }
    ObjectNode metrics = into.putObject("metrics");
    regrading.metrics().forEach((name, move) -> metric(metrics.putObject(name.wire()), move));
  }

  private static void metric(ObjectNode into, Regrading.MetricMove move) {
    into.put("moved", move.moved());
    value(into.putObject("from"), move.before());
    value(into.putObject("to"), move.after());
    if (move.before() instanceof Metric.Measured old
        && move.after() instanceof Metric.Measured now) {
      into.put("difference", rounded(now.mean() - old.mean()));
    }
  }

  private static void value(ObjectNode into, Metric metric) {
    switch (metric) {
      case Metric.Measured measured -> {
        into.put("mean", rounded(measured.mean()));
        into.put("low", rounded(measured.interval().low()));
        into.put("high", rounded(measured.interval().high()));
        into.put("method", measured.interval().method());
      }
      case Metric.NotMeasured not -> into.put("not_measured", not.reason());
    }
    into.put("valid", metric.share().valid()).put("planned", metric.share().planned());
  }

  private static double rounded(double value) {
    return Math.round(value * 1e6) / 1e6;
  }
}
