package org.supportagentbench.export;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supportagentbench.transcript.Call;
import org.supportagentbench.transcript.Message;
import org.supportagentbench.transcript.Transcript;
import tools.jackson.core.JsonGenerator;

/// What happened in a conversation as events of Inspect, in their order: each answer of the model
/// with all that stood before it, each call of a tool with its answer, and the scores. Events need
/// a time; a store keeps none of a message, so all carry the beginning of the run.
final class InspectEvents {
  private final JsonGenerator json;
  private final InspectMessages messages;
  private final String model;
  private final String time;

  InspectEvents(JsonGenerator json, InspectMessages messages, String model, Instant time) {
    this.json = json;
    this.messages = messages;
    this.model = model;
    this.time = time.toString();
  }

  void write(Transcript transcript, List<InspectSample.Mark> marks) {
    json.writeArrayPropertyStart("events");
    List<Message> all = transcript.messages();
    Map<String, Call> calls = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      switch (all.get(i)) {
        case Message.FromAgent agent -> {
          agent.calls().forEach(call -> calls.put(call.id(), call));
          answer(all.subList(0, i), agent);
        }
        case Message.FromTool tool -> tool(tool, calls.get(tool.call()));
        case Message.FromCustomer _, Message.FromSystem _ -> {}
      }
    }
    marks.forEach(this::score);
    json.writeEndArray();
  }

  private void begin(String event) {
    json.writeStartObject();
    json.writeStringProperty("event", event);
    json.writeStringProperty("timestamp", time);
    json.writeNumberProperty("working_start", 0);
  }

  private void answer(List<Message> before, Message.FromAgent agent) {
    begin("model");
    json.writeStringProperty("model", model);
    json.writeArrayPropertyStart("input");
    before.forEach(messages::write);
    json.writeEndArray();
    json.writeArrayPropertyStart("tools");
    json.writeEndArray();
    json.writeStringProperty("tool_choice", "auto");
    json.writeObjectPropertyStart("config");
    json.writeEndObject();
    json.writeObjectPropertyStart("output");
    messages.output(agent);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void tool(Message.FromTool tool, @Nullable Call call) {
    begin("tool");
    json.writeStringProperty("type", "function");
    json.writeStringProperty("id", tool.call());
    json.writeStringProperty("function", tool.name());
    if (call != null && call.arguments().isObject()) {
      json.writeName("arguments").writeTree(call.arguments());
    } else {
      json.writeObjectPropertyStart("arguments");
      json.writeEndObject();
    }
    json.writeStringProperty("result", tool.text());
    json.writeArrayPropertyStart("events");
    json.writeEndArray();
    if (tool.error()) {
      messages.error(tool);
    }
    json.writeEndObject();
  }

  private void score(InspectSample.Mark mark) {
    begin("score");
    json.writeStringProperty("scorer", mark.name());
    json.writeName("score");
    InspectSample.score(json, mark);
    json.writeBooleanProperty("intermediate", false);
    json.writeEndObject();
  }
}
