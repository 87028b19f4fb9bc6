package org.supportagentbench.export;

import java.io.Writer;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.supportagentbench.report.Metric;
import org.supportagentbench.report.MetricName;
import org.supportagentbench.report.Metrics;
import org.supportagentbench.report.ModelRun;
import org.supportagentbench.report.Sample;
import org.supportagentbench.results.Spending;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.results.StoredRun;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// A run as an eval log of Inspect (version 2 of its format): one sample a conversation, the case
/// as its id and the trial as its epoch. Scores are those of the rules; what was not measured is
/// left out rather than written as 0.
final class InspectLog {
  /// Plain ASCII: half of a surrogate pair in a model's words is no text in any encoding.
  private static final JsonMapper JSON =
      JsonMapper.builder(JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build())
          .build();

  private final StoredRun run;
  private final ModelRun numbers;

  InspectLog(StoredRun run, ModelRun numbers) {
    this.run = run;
    this.numbers = numbers;
  }

  /// The name that Inspect's list and viewer look for: `<time>_<task>_<id>.json`. They pass over a
  /// file that does not begin with a time, and read the task from between the underscores.
  String fileName() {
    String time = run.times().begun().truncatedTo(ChronoUnit.SECONDS).toString();
    String task = run.manifest().suite().replaceAll("[^A-Za-z0-9@-]+", "-");
    return time.replace(':', '-') + "_" + task + "_" + run.id() + ".json";
  }

  /// Writes the log; `attempts` hands over the conversations one after the other.
  void write(Writer out, Consumer<Consumer<StoredAttempt>> attempts) {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberProperty("version", 2);
      json.writeStringProperty(
          "status", run.held() >= run.manifest().planned() ? "success" : "cancelled");
      spec(json);
      json.writeObjectPropertyStart("plan");
      json.writeEndObject();
      results(json);
      stats(json);
      json.writeArrayPropertyStart("samples");
      var sample = new InspectSample(json, run.manifest().model(), run.times().begun());
      attempts.accept(sample::write);
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private void spec(JsonGenerator json) {
    json.writeObjectPropertyStart("eval");
    json.writeStringProperty("run_id", run.id());
    json.writeStringProperty("eval_id", run.id());
    json.writeStringProperty("created", run.times().begun().toString());
    json.writeStringProperty("task", run.manifest().suite());
    json.writeStringProperty("task_id", run.id());
    json.writeObjectPropertyStart("dataset");
    json.writeStringProperty("name", run.manifest().suite());
    json.writeNumberProperty("samples", run.manifest().cases().size());
    json.writeArrayPropertyStart("sample_ids");
    run.manifest().cases().forEach(planned -> json.writeString(planned.id()));
    json.writeEndArray();
    json.writeEndObject();
    json.writeStringProperty("model", run.manifest().model());
    json.writeObjectPropertyStart("config");
    json.writeNumberProperty("epochs", run.manifest().runs());
    json.writeEndObject();
    json.writeObjectPropertyStart("metadata");
    run.manifest().parameters().forEach(json::writeStringProperty);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void results(JsonGenerator json) {
    json.writeObjectPropertyStart("results");
    json.writeNumberProperty("total_samples", run.manifest().planned());
    json.writeNumberProperty("completed_samples", numbers.valid().size());
    json.writeArrayPropertyStart("scores");
    for (Map.Entry<MetricName, Metric> entry : Metrics.of(numbers).entrySet()) {
      if (entry.getValue() instanceof Metric.Measured measured) {
        score(json, entry.getKey().wire(), measured);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void score(JsonGenerator json, String name, Metric.Measured measured) {
    json.writeStartObject();
    json.writeStringProperty("name", name);
    json.writeStringProperty("scorer", "supportagentbench");
    json.writeNumberProperty("scored_samples", measured.share().valid());
    json.writeNumberProperty(
        "unscored_samples", measured.share().planned() - measured.share().valid());
    json.writeObjectPropertyStart("params");
    json.writeStringProperty("interval", measured.interval().method());
    json.writeEndObject();
    json.writeObjectPropertyStart("metrics");
    metric(json, "mean", measured.mean());
    metric(json, "median", measured.median());
    metric(json, "low", measured.interval().low());
    metric(json, "high", measured.interval().high());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void metric(JsonGenerator json, String name, double value) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("name", name);
    json.writeNumberProperty("value", rounded(value));
    json.writeEndObject();
  }

  private void stats(JsonGenerator json) {
    json.writeObjectPropertyStart("stats");
    json.writeStringProperty("started_at", run.times().begun().toString());
    run.times()
        .ended()
        .ifPresent(ended -> json.writeStringProperty("completed_at", ended.toString()));
    json.writeObjectPropertyStart("model_usage");
    usage()
        .forEach((model, tokens) -> {
          json.writeName(model);
          InspectSample.usage(json, tokens);
        });
    json.writeEndObject();
    json.writeEndObject();
  }

  /// Tokens of all roles by the model that plays them.
  private Map<String, Spending.Tokens> usage() {
    Spending all =
        numbers.samples().stream().map(Sample::spending).reduce(Spending.NONE, Spending::plus);
    Map<String, Spending.Tokens> usage = new TreeMap<>();
    Map<String, Spending.Part> parts =
        Map.of("agent", all.agent(), "customer", all.customer(), "judge", all.judge());
    parts.forEach((role, part) -> {
      if (part.calls() > 0) {
        String model =
            role.equals("agent")
                ? run.manifest().model()
                : run.manifest().parameters().getOrDefault(role, role);
        usage.merge(model, part.tokens(), Spending.Tokens::plus);
      }
    });
    return usage;
  }

  /// To six digits: more say nothing, and a reader shows them all.
  static double rounded(double value) {
    return Math.round(value * 1e6) / 1e6;
  }
}
