package org.supportagentbench.model.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/// OpenAI chat completions, as OpenAI and many others speak it.
final class OpenAiChat implements Dialect {
  private static final String NAME = "openai-chat";
  private static final ToolList TOOLS = new ToolList(OpenAiChat::tools);

  @Override
  public WireRequest request(WireSettings settings, ChatRequest request) {
    ObjectNode body = Json.object().put("model", settings.model());
    settings.temperature().ifPresent(degree -> body.put("temperature", degree));
    if (settings.habits().seed()) {
      request.seed().ifPresent(seed -> body.put("seed", seed));
    }
    settings.maxOutputTokens().ifPresent(limit -> body.put(settings.habits().tokenLimit(), limit));
    if (!request.tools().isEmpty()) {
      body.set("tools", TOOLS.of(request.tools()));
    }
    ArrayNode messages = body.putArray("messages");
    if (!request.system().isEmpty()) {
      messages.addObject().put("role", "system").set("content", Json.said(request.system()));
    }
    request.messages().forEach(message -> add(messages, message, settings.habits()));
    Overlay.lay(settings.extraBody(), body);
    return new WireRequest("/chat/completions", List.of(), Json.bytes(body));
  }

  private static ArrayNode tools(List<ToolSpec> tools) {
    ArrayNode list = Json.array();
    tools.forEach(tool -> list.add(tool(tool)));
    return list;
  }

  private static ObjectNode tool(ToolSpec tool) {
    ObjectNode node = Json.object().put("type", "function");
    node.putObject("function")
        .put("name", tool.name())
        .put("description", tool.description())
        .set("parameters", tool.schema());
    return node;
  }

  private static void add(ArrayNode messages, ChatMessage message, Habits habits) {
    switch (message) {
      case ChatMessage.User user ->
          messages.addObject().put("role", "user").set("content", Json.said(user.text()));
      case ChatMessage.Tool tool ->
          messages
              .addObject()
              .put("role", "tool")
              .put("tool_call_id", tool.callId())
              .set("content", Json.said(tool.text()));
      case ChatMessage.Assistant assistant -> add(messages, assistant.answer(), habits);
    }
  }

  private static void add(ArrayNode messages, ChatAnswer answer, Habits habits) {
    Optional<String> kept = Kept.item(NAME, answer);
    boolean nothing = answer.text().isEmpty() && answer.calls().isEmpty();
    if (kept.isPresent() && !nothing) {
      messages.add(Json.kept(kept.get()));
    } else if (kept.isPresent()) {
      messages.add(withContent(Json.readObject(kept.get()).orElseThrow()));
    } else {
      messages.add(toldAgain(answer, habits));
    }
  }

  /// Providers send `content: null` without calls, but do not take it back.
  private static ObjectNode withContent(ObjectNode item) {
    if (item.path("content").isMissingNode() || item.path("content").isNull()) {
      item.put("content", "");
    }
    return item;
  }

  private static ObjectNode toldAgain(ChatAnswer answer, Habits habits) {
    ObjectNode item = Json.object().put("role", "assistant");
    item.set("content", Json.said(answer.text()));
    habits.reasoningField().ifPresent(field -> item.set(field, Json.said(answer.reasoning())));
    if (!answer.calls().isEmpty()) {
      ArrayNode calls = item.putArray("tool_calls");
      for (ToolUse call : answer.calls()) {
        calls
            .addObject()
            .put("id", call.id())
            .put("type", "function")
            .putObject("function")
            .put("name", call.name())
            .set("arguments", Json.said(call.arguments()));
      }
    }
    return item;
  }

  @Override
  public ChatAnswer answer(String body) throws WireProblem {
    ObjectNode tree = Bodies.object(body);
    JsonNode choice = tree.path("choices").path(0);
    Bodies.refuseErrorIn(choice);
    JsonNode message = choice.path("message");
    if (!message.isObject()) {
      throw new WireProblem(Kind.MALFORMED, "HTTP 200 without a message in it");
    }
    Optional<Usage> usage = OpenAiUsage.chat(tree.path("usage"));
    String finish = Json.text(choice, "finish_reason");
    String refusal = Json.text(message, "refusal");
    if (!refusal.isEmpty() || finish.equals("content_filter")) {
      String words = refusal.isEmpty() ? "stopped by a content filter" : Complaint.line(refusal);
      throw new WireProblem(Kind.REFUSAL, "Refused: " + words, Optional.empty(), usage);
    }
    return new ChatAnswer(
        OpenAiContent.text(message.path("content")),
        OpenAiContent.reasoning(message),
        calls(message),
        usage,
        finish,
        Kept.keep(NAME, Json.text(tree, "model"), message));
  }

  private static List<ToolUse> calls(JsonNode message) {
    List<ToolUse> calls = new ArrayList<>();
    for (JsonNode call : message.path("tool_calls")) {
      JsonNode function = call.path("function");
      calls.add(
          new ToolUse(
              Json.text(call, "id"),
              Json.text(function, "name"),
              Json.raw(function.path("arguments"))));
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
