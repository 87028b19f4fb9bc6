package org.supportagentbench.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.transcript.Call;
import org.supportagentbench.transcript.Ending;
import org.supportagentbench.transcript.Message;
import org.supportagentbench.transcript.Transcript;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/// Transcripts as the store keeps them: one object a message, told apart by `from`. Properties that
/// it does not know are left alone; the same transcript always gives the same text.
public final class TranscriptJson {
  private TranscriptJson() {}

  /// The text of a transcript.
  public static String write(Transcript transcript) {
    return JsonText.object(json -> {
      json.writeStringProperty("ending", transcript.ending().name().toLowerCase(Locale.ROOT));
      json.writeNumberProperty("pushed", transcript.pushed());
      JsonText.textUnlessEmpty(json, "detail", transcript.detail());
      JsonText.array(json, "messages", transcript.messages(), message -> write(json, message));
    });
  }

  /// The transcript of a text that [#write] wrote.
  ///
  /// @throws InputProblem if the text is damaged or a newer version wrote it
  public static Transcript read(String text) {
    JsonNode node = JsonText.read(text);
    List<Message> messages = new ArrayList<>();
    for (JsonNode message : node.path("messages")) {
      messages.add(message(message));
    }
    return new Transcript(
        messages,
        JsonText.constant(Ending.class, node, "ending"),
        node.path("pushed").asInt(0),
        JsonText.text(node, "detail"));
  }

  private static void write(JsonGenerator json, Message message) {
    json.writeStartObject();
    switch (message) {
      case Message.FromCustomer customer -> write(json, customer);
      case Message.FromAgent agent -> write(json, agent);
      case Message.FromTool tool -> write(json, tool);
      case Message.FromSystem system -> {
        json.writeStringProperty("from", "system");
        json.writeStringProperty("text", system.text());
      }
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Message.FromCustomer customer) {
    json.writeStringProperty("from", "customer");
    json.writeStringProperty("text", customer.text());
    json.writeStringProperty("move", customer.move());
    if (!customer.attachments().isEmpty()) {
      JsonText.array(
          json,
          "attachments",
          customer.attachments(),
          sent -> {
            json.writeStartObject();
            json.writeStringProperty("id", sent.id());
            json.writeStringProperty("kind", sent.kind());
            json.writeStringProperty("shows", sent.shows());
            json.writeEndObject();
          });
    }
  }

  private static void write(JsonGenerator json, Message.FromAgent agent) {
    json.writeStringProperty("from", "agent");
    json.writeStringProperty("text", agent.text());
    JsonText.textUnlessEmpty(json, "reasoning", agent.reasoning());
    if (!agent.calls().isEmpty()) {
      JsonText.array(
          json,
          "calls",
          agent.calls(),
          call -> {
            json.writeStartObject();
            json.writeStringProperty("id", call.id());
            json.writeStringProperty("name", call.name());
            json.writeName("arguments").writeTree(call.arguments());
            json.writeEndObject();
          });
    }
  }

  private static void write(JsonGenerator json, Message.FromTool tool) {
    json.writeStringProperty("from", "tool");
    json.writeStringProperty("call", tool.call());
    json.writeStringProperty("name", tool.name());
    json.writeStringProperty("text", tool.text());
    if (tool.error()) {
      json.writeBooleanProperty("error", true);
    }
  }

  private static Message message(JsonNode node) {
    String text = JsonText.text(node, "text");
    String from = JsonText.text(node, "from");
    return switch (from) {
      case "customer" ->
          new Message.FromCustomer(text, attachments(node), JsonText.text(node, "move"));
      case "agent" -> new Message.FromAgent(text, JsonText.text(node, "reasoning"), calls(node));
      case "tool" ->
          new Message.FromTool(
              JsonText.text(node, "call"),
              JsonText.text(node, "name"),
              text,
              node.path("error").asBoolean(false));
      case "system" -> new Message.FromSystem(text);
      default -> throw JsonText.unknown("from", from);
    };
  }

  private static List<Message.Sent> attachments(JsonNode node) {
    List<Message.Sent> attachments = new ArrayList<>();
    for (JsonNode sent : node.path("attachments")) {
      attachments.add(
          new Message.Sent(
              JsonText.text(sent, "id"),
              JsonText.text(sent, "kind"),
              JsonText.text(sent, "shows")));
    }
    return attachments;
  }

  private static List<Call> calls(JsonNode node) {
    List<Call> calls = new ArrayList<>();
    for (JsonNode call : node.path("calls")) {
      calls.add(
          new Call(JsonText.text(call, "id"), JsonText.text(call, "name"), call.path("arguments")));
    }
    return calls;
  }
}
