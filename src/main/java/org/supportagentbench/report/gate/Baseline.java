package org.supportagentbench.report.gate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.supportagentbench.report.CaseMeans;
import org.supportagentbench.report.MetricName;
import org.supportagentbench.report.ModelRun;
import org.supportagentbench.suite.InputProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What an earlier run said of each case, small enough to lie in git. It holds no transcript.
///
/// @param suite hash of the suite's contents
/// @param means of each metric, by case id
public record Baseline(
    String run,
    String model,
    String suite,
    String grader,
    Map<MetricName, Map<String, CaseMeans.CaseMean>> means) {
  /// Metrics that a baseline holds.
  public static final List<MetricName> PAIRED = CaseMeans.PAIRED;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /// Copies the map.
  public Baseline {
    means = Map.copyOf(means);
  }

  /// What a run says.
  public static Baseline of(ModelRun run) {
    return new Baseline(
        run.setup().run(),
        run.setup().model(),
        run.setup().parameter("suite_hash"),
        run.setup().parameter("grader"),
        CaseMeans.of(run));
  }

  /// The text for a file, with a line break at its end; the same run gives the same text.
  public String write() {
    ObjectNode document = JSON.createObjectNode();
    document.put("run", run).put("model", model).put("suite_hash", suite).put("grader", grader);
    ObjectNode metrics = document.putObject("metrics");
    new TreeMap<>(means)
        .forEach((name, cases) -> {
          ObjectNode byCase = metrics.putObject(name.wire());
          new TreeMap<>(cases)
              .forEach((id, mean) ->
                  byCase
                      .putObject(id)
                      .put("group", mean.group())
                      .put("mean", Math.round(mean.mean() * 1e9) / 1e9)
                      .put("runs", mean.runs()));
        });
    return JSON.writeValueAsString(document) + "\n";
  }

  /// Reads what [#write] wrote.
  ///
  /// @param name of the file, for problems
  /// @throws InputProblem if the text is no baseline
  public static Baseline read(String name, String text) {
    try {
      JsonNode document = JSON.readTree(text);
      if (!document.path("metrics").isObject() || !document.path("run").isString()) {
        throw new InputProblem(
            "%s is no baseline. 'sab gate RUN --write-baseline FILE' writes one.".formatted(name));
      }
      Map<MetricName, Map<String, CaseMeans.CaseMean>> means = new TreeMap<>();
      for (MetricName metric : PAIRED) {
        JsonNode cases = document.path("metrics").path(metric.wire());
        if (cases.isObject()) {
          means.put(metric, cases(cases));
        }
      }
      return new Baseline(
          document.path("run").asString(""),
          document.path("model").asString(""),
          document.path("suite_hash").asString(""),
          document.path("grader").asString(""),
          means);
    } catch (JacksonException e) {
      throw new InputProblem(
          "%s is not JSON: %s. 'sab gate RUN --write-baseline FILE' writes a baseline."
              .formatted(name, e.getOriginalMessage()));
    }
  }

  private static Map<String, CaseMeans.CaseMean> cases(JsonNode node) {
    Map<String, CaseMeans.CaseMean> cases = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      JsonNode mean = entry.getValue();
      cases.put(
          entry.getKey(),
          new CaseMeans.CaseMean(
              mean.path("group").asString(entry.getKey()),
              mean.path("mean").asDouble(0),
              mean.path("runs").asInt(1)));
    }
    return cases;
  }
}
