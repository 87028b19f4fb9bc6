package org.supportagentbench.export;

import org.supportagentbench.transcript.Call;
import org.supportagentbench.transcript.Message;
import tools.jackson.core.JsonGenerator;

/// Messages as Inspect writes them.
final class InspectMessages {
  private final JsonGenerator json;
  private final String model;

  InspectMessages(JsonGenerator json, String model) {
    this.json = json;
    this.model = model;
  }

  /// One message as an object.
  void write(Message message) {
    json.writeStartObject();
    switch (message) {
      case Message.FromCustomer customer -> plain("user", customer.text());
      case Message.FromSystem system -> plain("system", system.text());
      case Message.FromAgent agent -> agent(agent);
      case Message.FromTool tool -> {
        plain("tool", tool.text());
        json.writeStringProperty("tool_call_id", tool.call());
        json.writeStringProperty("function", tool.name());
        if (tool.error()) {
          error(tool);
        }
      }
    }
    json.writeEndObject();
  }

  /// What a tool that failed says, as a property.
  void error(Message.FromTool tool) {
    json.writeObjectPropertyStart("error");
    json.writeStringProperty("type", "unknown");
    json.writeStringProperty("message", tool.text());
    json.writeEndObject();
  }

  private void plain(String role, String text) {
    json.writeStringProperty("role", role);
    json.writeStringProperty("content", text);
  }

  private void agent(Message.FromAgent agent) {
    json.writeStringProperty("role", "assistant");
    json.writeStringProperty("model", model);
    if (agent.reasoning().isEmpty()) {
      json.writeStringProperty("content", agent.text());
    } else {
      json.writeArrayPropertyStart("content");
      json.writeStartObject();
      json.writeStringProperty("type", "reasoning");
      json.writeStringProperty("reasoning", agent.reasoning());
      json.writeEndObject();
      json.writeStartObject();
      json.writeStringProperty("type", "text");
      json.writeStringProperty("text", agent.text());
      json.writeEndObject();
      json.writeEndArray();
    }
    if (!agent.calls().isEmpty()) {
      json.writeArrayPropertyStart("tool_calls");
      agent.calls().forEach(this::call);
      json.writeEndArray();
    }
  }

  /// The properties of an output that holds one message.
  void output(Message.FromAgent answer) {
    json.writeStringProperty("model", model);
    json.writeArrayPropertyStart("choices");
    json.writeStartObject();
    json.writeName("message");
    write(answer);
    json.writeStringProperty("stop_reason", answer.calls().isEmpty() ? "stop" : "tool_calls");
    json.writeEndObject();
    json.writeEndArray();
  }

  private void call(Call call) {
    json.writeStartObject();
    json.writeStringProperty("id", call.id());
    json.writeStringProperty("function", call.name());
    json.writeStringProperty("type", "function");
    if (call.arguments().isObject()) {
      json.writeName("arguments").writeTree(call.arguments());
    } else {
      json.writeObjectPropertyStart("arguments");
      json.writeEndObject();
      json.writeStringProperty("parse_error", "No JSON object: " + call.arguments());
    }
    json.writeEndObject();
  }
}
