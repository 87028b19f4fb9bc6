package org.supportagentbench.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.transcript.ConversationClass;
import org.supportagentbench.transcript.Outcome;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON document of `sab run --json`: one result a model. Its names are a contract; it holds no
/// time and no path, so the same run gives the same bytes.
public final class RunDocument {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private RunDocument() {}

  /// Writes the document, with a line break at its end.
  ///
  /// @param suite name and version, as `northline@1.0.0`
  public static String write(String suite, List<ModelRun> runs) {
    ObjectNode document = JSON.createObjectNode().put("suite", suite);
    ArrayNode results = document.putArray("results");
    Field field = Field.of(runs);
    for (ModelRun run : runs) {
      result(results.addObject(), run, field);
    }
    return JSON.writeValueAsString(document) + "\n";
  }

  private static void result(ObjectNode into, ModelRun run, Field field) {
    ModelRun.Setup setup = run.setup();
    into.put("run", setup.run()).put("model", setup.model());
    for (String name : List.of("customer", "judge", "guard")) {
      into.put(name, setup.parameter(name));
    }
    into.put("runs", setup.runs()).put("planned", run.plannedInAll());
    into.put("deterministic", setup.nature().deterministic());
    into.put("controls", setup.nature().control());
    ObjectNode parameters = into.putObject("parameters");
    new TreeMap<>(setup.parameters()).forEach(parameters::put);
    classes(into.putObject("classes"), run);
    ObjectNode metrics = into.putObject("metrics");
    Metrics.of(run, field)
        .forEach((name, metric) -> {
          ObjectNode node = metrics.putObject(name.wire());
          metric(node, metric);
          basis(run, name, metric).ifPresent(basis -> node.put("basis", basis.wire()));
          node.put("valid", metric.share().valid()).put("planned", metric.share().planned());
        });
    behaviours(into, BehaviourCounts.of(run));
    slips(into.putObject("slips"), SlipSum.of(run));
    ArrayNode intents = into.putArray("intents");
    GroupRows.intents(run).forEach(row -> intent(intents.addObject(), row));
    ArrayNode traps = into.putArray("traps");
    GroupRows.traps(run).forEach(row -> trap(traps.addObject(), row));
    RolesDocument.write(into, run);
  }

  private static void classes(ObjectNode into, ModelRun run) {
    for (ConversationClass conversationClass : ConversationClass.values()) {
      long count =
          run.samples().stream()
              .filter(s -> s.score().conversationClass() == conversationClass)
              .count();
      if (count > 0) {
        into.put(conversationClass.wire(), count);
      }
    }
  }

  private static void metric(ObjectNode into, Metric metric) {
    switch (metric) {
      case Metric.NotMeasured not -> into.put("not_measured", not.reason());
      case Metric.Measured measured -> {
        into.put("median", rounded(measured.median())).put("mean", rounded(measured.mean()));
        into.put("low", rounded(measured.interval().low()));
        into.put("high", rounded(measured.interval().high()));
        ArrayNode perRun = into.putArray("per_run");
        measured.perRun().forEach(value -> perRun.add(rounded(value)));
        into.put("method", measured.interval().method());
      }
    }
  }

  /// What a measured number was read from, where more than one way is thinkable.
  private static Optional<Outcome.Basis> basis(ModelRun run, MetricName name, Metric metric) {
    if (metric instanceof Metric.NotMeasured) {
      return Optional.empty();
    }
    return switch (name) {
      case RESOLUTION, POLICY_ADHERENCE -> Optional.of(Combined.of(run).basis());
      case SENTIMENT, MARK -> Optional.of(Outcome.Basis.JUDGE);
      case OVER_ESCALATION,
          ESCALATION_ACCURACY,
          UNSAFE_ACTIONS,
          ESCALATION_HONESTY,
          AGENT_MESSAGES,
          TOOL_CALLS,
          ORDER_LOOKUPS,
          POLICY_SEARCHES,
          COST_USD_PER_1000 ->
          Optional.empty();
    };
  }

  private static void behaviours(ObjectNode into, BehaviourCounts counts) {
    ObjectNode found = into.putObject("behaviours");
    counts.found().forEach((behaviour, count) -> found.put(behaviour.wire(), count));
    ObjectNode not = into.putObject("behaviours_not_measured");
    counts.notMeasured().forEach((behaviour, reason) -> not.put(behaviour.wire(), reason));
    ObjectNode partly = into.putObject("behaviours_not_measured_in");
    counts.partly().forEach((behaviour, count) -> partly.put(behaviour.wire(), count));
  }

  /// Calls that the agent wrote wrongly, over valid conversations.
  private static void slips(ObjectNode into, Optional<SlipSum> sum) {
    if (sum.isEmpty()) {
      into.put("not_measured", "no valid conversation in which they were counted");
      return;
    }
    SlipSum counted = sum.get();
    into.put("malformed_arguments", counted.slips().malformedArguments())
        .put("unknown_tools", counted.slips().unknownTools())
        .put("repeated_calls", counted.slips().repeatedCalls())
        .put("conversations_with_one", counted.conversations())
        .put("conversations", counted.counted());
  }

  private static void intent(ObjectNode into, GroupRows.IntentRow row) {
    into.put("intent", row.intent()).put("bucket", row.bucket().folder());
    if (row.bucket() == Bucket.ROUTINE) {
      number(into, "resolution", row.resolution());
      number(into, "over_escalation", row.handover());
    } else {
      number(into, "handover", row.handover());
    }
    number(into, "policy_adherence", row.adherence());
    into.put("valid", row.valid());
  }

  private static void number(ObjectNode into, String name, OptionalDouble value) {
    if (value.isPresent()) {
      into.put(name, rounded(value.getAsDouble()));
    } else {
      into.putObject(name).put("not_measured", "no valid conversation");
    }
  }

  private static void trap(ObjectNode into, GroupRows.TrapRow row) {
    into.put("trap", row.trap()).put("broken", row.broken()).put("runs", row.runs());
    row.forbidden().forEach(into.putArray("forbidden")::add);
    into.put("habit", row.habit());
    ObjectNode holds = into.putObject("holds");
    Map<String, Integer> sorted = new TreeMap<>();
    row.holds().forEach((hold, count) -> sorted.put(hold.wire(), count));
    sorted.forEach(holds::put);
  }

  private static double rounded(double value) {
    return Math.round(value * 1e6) / 1e6;
  }
}
