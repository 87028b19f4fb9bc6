package org.supportagentbench.interchange;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.supportagentbench.transcript.Call;
import org.supportagentbench.transcript.Message;
import org.supportagentbench.transcript.Transcript;
import tools.jackson.core.JsonGenerator;

/// Writes a conversation of ours as a line of the interchange form, which `sab score` reads.
public final class InterchangeJson {
  private InterchangeJson() {}

  /// One line, without its line break.
  ///
  /// @param id how findings will name the conversation
  /// @param tools those that the agent could call, with what they do
  public static String line(String id, List<LoggedTool> tools, Transcript transcript) {
    StringWriter text = new StringWriter(4096);
    try (JsonGenerator json = Loose.JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringProperty("id", id);
      json.writeArrayPropertyStart("tools");
      tools.forEach(tool -> tool(json, tool));
      json.writeEndArray();
      json.writeArrayPropertyStart("messages");
      transcript.messages().forEach(message -> message(json, message));
      json.writeEndArray();
      json.writeEndObject();
    }
    return SafeJson.line(text.toString());
  }

  private static void tool(JsonGenerator json, LoggedTool tool) {
    json.writeStartObject();
    json.writeStringProperty("name", tool.name());
    tool.effect()
        .ifPresent(
            effect -> json.writeStringProperty("kind", effect.name().toLowerCase(Locale.ROOT)));
    json.writeEndObject();
  }

  private static void message(JsonGenerator json, Message message) {
    json.writeStartObject();
    switch (message) {
      case Message.FromCustomer customer -> role(json, "customer", customer.text());
      case Message.FromSystem system -> role(json, "system", system.text());
      case Message.FromTool tool -> {
        role(json, "tool", tool.text());
        json.writeStringProperty("call", tool.call());
        json.writeStringProperty("name", tool.name());
        json.writeBooleanProperty("error", tool.error());
      }
      case Message.FromAgent agent -> {
        role(json, "agent", agent.text());
        calls(json, agent.calls());
      }
    }
    json.writeEndObject();
  }

  private static void role(JsonGenerator json, String role, String text) {
    json.writeStringProperty("role", role);
    json.writeStringProperty("text", text);
  }

  private static void calls(JsonGenerator json, List<Call> calls) {
    if (calls.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("calls");
    for (Call call : calls) {
      json.writeStartObject();
      json.writeStringProperty("id", call.id());
      json.writeStringProperty("name", call.name());
      json.writeName("arguments").writeTree(call.arguments());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
