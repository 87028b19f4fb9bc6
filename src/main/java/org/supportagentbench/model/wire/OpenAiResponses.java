package org.supportagentbench.model.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.ToolSpec;
import org.supportagentbench.model.ToolUse;
import org.supportagentbench.model.Usage;
import org.supportagentbench.model.wire.WireProblem.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// OpenAI Responses, without state at the provider: nothing is stored, and reasoning goes to and
/// fro encrypted.
///
/// The kept item is the list of output items.
final class OpenAiResponses implements Dialect {
  private static final String NAME = "openai-responses";
  private static final ToolList TOOLS = new ToolList(OpenAiResponses::tools);

  @Override
  public WireRequest request(WireSettings settings, ChatRequest request) {
    ObjectNode body = Json.object().put("model", settings.model()).put("store", false);
    body.putArray("include").add("reasoning.encrypted_content");
    settings.temperature().ifPresent(degree -> body.put("temperature", degree));
    settings.maxOutputTokens().ifPresent(limit -> body.put("max_output_tokens", limit));
    if (!request.system().isEmpty()) {
      body.set("instructions", Json.said(request.system()));
    }
    if (!request.tools().isEmpty()) {
      body.set("tools", TOOLS.of(request.tools()));
    }
    ArrayNode input = body.putArray("input");
    request.messages().forEach(message -> add(input, message));
    Overlay.lay(settings.extraBody(), body);
    return new WireRequest("/responses", List.of(), Json.bytes(body));
  }

  private static ArrayNode tools(List<ToolSpec> tools) {
    ArrayNode list = Json.array();
    tools.forEach(tool ->
        list.addObject()
            .put("type", "function")
            .put("name", tool.name())
            .put("description", tool.description())
            .put("strict", false)
            .set("parameters", tool.schema()));
    return list;
  }

  private static void add(ArrayNode input, ChatMessage message) {
    switch (message) {
      case ChatMessage.User user ->
          input.addObject().put("role", "user").set("content", Json.said(user.text()));
      case ChatMessage.Tool tool ->
          input
              .addObject()
              .put("type", "function_call_output")
              .put("call_id", tool.callId())
              .set("output", Json.said(tool.text()));
      case ChatMessage.Assistant assistant -> {
        String items =
            Kept.item(NAME, assistant.answer())
                .orElseGet(() -> Json.write(toldAgain(assistant.answer())));
        if (!items.equals("[]")) {
          // The list without its brackets: its items become items of the input.
          input.add(Json.kept(items.substring(1, items.length() - 1)));
        }
      }
    }
  }

  private static ArrayNode toldAgain(ChatAnswer answer) {
    ArrayNode items = Json.array();
    if (!answer.text().isEmpty()) {
      items.addObject().put("role", "assistant").put("content", answer.text());
    }
    for (ToolUse call : answer.calls()) {
      items
          .addObject()
          .put("type", "function_call")
          .put("call_id", call.id())
          .put("name", call.name())
          .put("arguments", call.arguments());
    }
    return items;
  }

  @Override
  public ChatAnswer answer(String body) throws WireProblem {
    ObjectNode tree = Bodies.object(body);
    JsonNode output = tree.path("output");
    String status = Json.text(tree, "status");
    boolean over = status.equals("completed") || status.equals("incomplete");
    if (!output.isArray() || !over) {
      throw new WireProblem(
          Kind.MALFORMED, "HTTP 200 without output in it; status '%s'".formatted(status));
    }
    Optional<Usage> usage = OpenAiUsage.responses(tree.path("usage"));
    String reason = Json.text(tree.path("incomplete_details"), "reason");
    String refusal = parts(output, "refusal");
    if (!refusal.isEmpty() || reason.equals("content_filter")) {
      String words = refusal.isEmpty() ? "stopped by a content filter" : Complaint.line(refusal);
      throw new WireProblem(Kind.REFUSAL, "Refused: " + words, Optional.empty(), usage);
    }
    return new ChatAnswer(
        parts(output, "output_text"),
        reasoning(output),
        calls(output),
        usage,
        status.equals("completed") || reason.isEmpty() ? status : reason,
        Kept.keep(NAME, Json.text(tree, "model"), output));
  }

  /// The parts of a type in all messages; one message behind the other.
  private static String parts(JsonNode output, String type) {
    var messages = new StringJoiner("\n\n");
    for (JsonNode item : output) {
      var words = new StringBuilder();
      for (JsonNode part : item.path("content")) {
        if (Json.text(part, "type").equals(type)) {
          words.append(Json.text(part, type.equals("refusal") ? "refusal" : "text"));
        }
      }
      if (Json.text(item, "type").equals("message") && !words.isEmpty()) {
        messages.add(words);
      }
    }
    return messages.toString();
  }

  private static String reasoning(JsonNode output) {
    var words = new StringJoiner("\n\n");
    for (JsonNode item : output) {
      if (Json.text(item, "type").equals("reasoning")) {
        JsonNode told =
            item.path("content").isEmpty() ? item.path("summary") : item.path("content");
        told.forEach(part -> words.add(Json.text(part, "text")));
      }
    }
    return words.toString();
  }

  private static List<ToolUse> calls(JsonNode output) {
    List<ToolUse> calls = new ArrayList<>();
    for (JsonNode item : output) {
      if (Json.text(item, "type").equals("function_call")) {
        String arguments = Json.raw(item.path("arguments"));
        calls.add(new ToolUse(Json.text(item, "call_id"), Json.text(item, "name"), arguments));
      }
    }
    return calls;
  }

  @Override
  public WireProblem problem(int status, String body) {
    return Bodies.problem(status, body);
  }

  @Override
  public Header authorisation(Key key) {
    return Header.secret("Authorization", "Bearer " + key.reveal());
  }
}
