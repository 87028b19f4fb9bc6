package org.supportagentbench.interchange;

import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import org.supportagentbench.scoring.AnyDeskScore;
import org.supportagentbench.transcript.Finding;
import tools.jackson.core.JsonGenerator;

/// What was found in one conversation, as one line of JSON. Messages and calls are counted as in
/// the log, not as in our transcript of it.
final class FindingsJson {
  private FindingsJson() {}

  static String line(LoggedConversation conversation, AnyDeskScore score) {
    StringWriter text = new StringWriter(256);
    try (JsonGenerator json = Loose.JSON.createGenerator(text)) {
      json.writeStartObject();
      if (conversation.id().isString()) {
        json.writeStringProperty("id", conversation.id().stringValue());
      } else {
        json.writeName("id").writeTree(conversation.id());
      }
      json.writeArrayPropertyStart("findings");
      for (AnyDeskScore.Found found : score.found()) {
        finding(json, conversation, found);
      }
      json.writeEndArray();
      notMeasured(json, score);
      json.writeEndObject();
    }
    return SafeJson.line(text.toString());
  }

  private static void finding(
      JsonGenerator json, LoggedConversation conversation, AnyDeskScore.Found found) {
    Finding finding = found.finding();
    json.writeStartObject();
    json.writeStringProperty("behaviour", found.behaviour());
    found.kind().ifPresent(kind -> json.writeStringProperty("kind", kind));
    json.writeNumberProperty("message", conversation.place(finding.message()));
    if (finding.call().isPresent()) {
      json.writeNumberProperty("call", finding.call().getAsInt());
    } else {
      json.writeNullProperty("call");
    }
    json.writeStringProperty("evidence", finding.evidence());
    json.writeStringProperty("explanation", finding.explanation());
    json.writeEndObject();
  }

  private static void notMeasured(JsonGenerator json, AnyDeskScore score) {
    if (score.notMeasured().isEmpty()) {
      json.writeArrayPropertyStart("not_measured");
      json.writeEndArray();
      return;
    }
    Map<String, String> reasons = new TreeMap<>();
    score.notMeasured().forEach((behaviour, reason) -> reasons.put(behaviour.wire(), reason));
    json.writeArrayPropertyStart("not_measured");
    reasons.keySet().forEach(json::writeString);
    json.writeEndArray();
    json.writeObjectPropertyStart("not_measured_reasons");
    reasons.forEach(json::writeStringProperty);
    json.writeEndObject();
  }
}
