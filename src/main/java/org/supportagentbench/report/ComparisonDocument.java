package org.supportagentbench.report;

import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON document of `sab compare --json`.
public final class ComparisonDocument {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ComparisonDocument() {}

  /// Writes the document, with a line break at its end.
  public static String write(String suite, List<PairedComparison> comparisons) {
    ObjectNode document = JSON.createObjectNode().put("suite", suite);
    ArrayNode pairs = document.putArray("comparisons");
    for (PairedComparison comparison : comparisons) {
      ObjectNode pair = pairs.addObject();
      run(pair.putObject("first"), comparison.first());
      run(pair.putObject("second"), comparison.second());
      pair.put("tests_in_family", comparison.family()).put("correction", "Holm");
      ArrayNode metrics = pair.putArray("metrics");
      comparison.rows().forEach(row -> row(metrics.addObject(), row));
    }
    return JSON.writeValueAsString(document) + "\n";
  }

  private static void run(ObjectNode into, ModelRun run) {
    into.put("run", run.setup().run()).put("model", run.setup().model());
  }

  private static void row(ObjectNode into, PairedComparison.Row row) {
    into.put("metric", row.metric().wire());
    into.put("difference", rounded(row.difference()));
    into.put("low", rounded(row.interval().low())).put("high", rounded(row.interval().high()));
    into.put("method", row.interval().method());
    into.put("p", rounded(row.p())).put("p_corrected", rounded(row.corrected()));
    into.put("told_apart", row.toldApart()).put("cases", row.cases());
  }

  private static double rounded(double value) {
    return Math.round(value * 1e6) / 1e6;
  }
}
