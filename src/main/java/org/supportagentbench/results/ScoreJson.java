package org.supportagentbench.results;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.transcript.Behaviour;
import org.supportagentbench.transcript.ConversationClass;
import org.supportagentbench.transcript.Finding;
import org.supportagentbench.transcript.Hold;
import org.supportagentbench.transcript.Score;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/// Scores as the store keeps them. Properties that it does not know are left alone; the same score
/// always gives the same text.
public final class ScoreJson {
  private static final String MALFORMED = "malformed_arguments";

  private ScoreJson() {}

  /// The text of a score.
  public static String write(Score score) {
    return JsonText.object(json -> {
      json.writeStringProperty("class", score.conversationClass().wire());
      JsonText.outcome(json, "resolution", score.resolution());
      JsonText.array(json, "criteria", score.criteria(), reading -> write(json, reading));
      write(json, score.conduct());
      JsonText.array(json, "findings", score.findings(), finding -> write(json, finding));
      json.writeObjectPropertyStart("not_measured");
      var inOrder = new EnumMap<Behaviour, String>(Behaviour.class);
      inOrder.putAll(score.notMeasured());
      inOrder.forEach((what, why) -> json.writeStringProperty(what.wire(), why));
      json.writeEndObject();
    });
  }

  /// The score of a text that [#write] wrote.
  ///
  /// @throws InputProblem if the text is damaged or a newer version wrote it
  public static Score read(String text) {
    JsonNode node = JsonText.read(text);
    List<Score.CriterionReading> criteria = new ArrayList<>();
    for (JsonNode reading : node.path("criteria")) {
      criteria.add(
          new Score.CriterionReading(
              reading.path("criterion").asInt(),
              JsonText.constant(Score.Verdict.class, reading, "verdict"),
              JsonText.text(reading, "reason")));
    }
    List<Finding> findings = new ArrayList<>();
    for (JsonNode finding : node.path("findings")) {
      findings.add(finding(finding));
    }
    return new Score(
        JsonText.constant(ConversationClass.class, node, "class"),
        JsonText.outcome(node.path("resolution")),
        criteria,
        conduct(node.path("conduct")),
        findings,
        notMeasured(node.path("not_measured")));
  }

  private static void write(JsonGenerator json, Score.CriterionReading reading) {
    json.writeStartObject();
    json.writeNumberProperty("criterion", reading.criterion());
    json.writeStringProperty("verdict", reading.verdict().name().toLowerCase(Locale.ROOT));
    json.writeStringProperty("reason", reading.reason());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Score.Conduct conduct) {
    json.writeObjectPropertyStart("conduct");
    json.writeBooleanProperty("handed_over", conduct.handedOver());
    JsonText.array(json, "forbidden_writes", conduct.forbiddenWrites(), json::writeString);
    conduct.hold().ifPresent(hold -> json.writeStringProperty("hold", hold.wire()));
    json.writeObjectPropertyStart("transfers");
    json.writeNumberProperty("claimed", conduct.transfers().claimed());
    json.writeNumberProperty("backed", conduct.transfers().backed());
    json.writeEndObject();
    Score.Counts counts = conduct.counts();
    json.writeObjectPropertyStart("counts");
    json.writeNumberProperty("agent_messages", counts.agentMessages());
    json.writeNumberProperty("tool_calls", counts.toolCalls());
    json.writeNumberProperty("order_lookups", counts.orderLookups());
    json.writeNumberProperty("policy_searches", counts.policySearches());
    json.writeNumberProperty("empty_replies", counts.emptyReplies());
    if (counts.slips().isPresent()) {
      Score.Slips slips = counts.slips().get();
      json.writeNumberProperty(MALFORMED, slips.malformedArguments());
      json.writeNumberProperty("unknown_tools", slips.unknownTools());
      json.writeNumberProperty("repeated_calls", slips.repeatedCalls());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static Score.Conduct conduct(JsonNode node) {
    List<String> forbidden = new ArrayList<>();
    node.path("forbidden_writes").forEach(tool -> forbidden.add(tool.asString()));
    JsonNode transfers = node.path("transfers");
    JsonNode counts = node.path("counts");
    return new Score.Conduct(
        node.path("handed_over").asBoolean(false),
        forbidden,
        node.optional("hold").map(_ -> JsonText.constant(Hold.class, node, "hold")),
        new Score.Transfers(transfers.path("claimed").asInt(0), transfers.path("backed").asInt(0)),
        new Score.Counts(
            counts.path("agent_messages").asInt(0),
            counts.path("tool_calls").asInt(0),
            counts.path("order_lookups").asInt(0),
            counts.path("policy_searches").asInt(0),
            counts.path("empty_replies").asInt(0),
            slips(counts)));
  }

  private static Optional<Score.Slips> slips(JsonNode counts) {
    return counts
        .optional(MALFORMED)
        .map(malformed ->
            new Score.Slips(
                malformed.asInt(0),
                counts.path("unknown_tools").asInt(0),
                counts.path("repeated_calls").asInt(0)));
  }

  private static void write(JsonGenerator json, Finding finding) {
    json.writeStartObject();
    json.writeStringProperty("behaviour", finding.behaviour().wire());
    json.writeNumberProperty("message", finding.message());
    finding.call().ifPresent(call -> json.writeNumberProperty("call", call));
    json.writeStringProperty("evidence", finding.evidence());
    json.writeStringProperty("explanation", finding.explanation());
    json.writeEndObject();
  }

  private static Finding finding(JsonNode node) {
    return new Finding(
        JsonText.constant(Behaviour.class, node, "behaviour"),
        node.path("message").asInt(0),
        node.has("call") ? OptionalInt.of(node.path("call").asInt()) : OptionalInt.empty(),
        JsonText.text(node, "evidence"),
        JsonText.text(node, "explanation"));
  }

  private static Map<Behaviour, String> notMeasured(JsonNode node) {
    var reasons = new EnumMap<Behaviour, String>(Behaviour.class);
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      for (Behaviour behaviour : Behaviour.values()) {
        if (behaviour.wire().equals(entry.getKey())) {
          reasons.put(behaviour, entry.getValue().asString());
        }
      }
    }
    return reasons;
  }
}
