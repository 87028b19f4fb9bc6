package org.supportagentbench.model.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.StringJoiner;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.ToolSpec;
import org.supportagentbench.model.ToolUse;
import org.supportagentbench.model.Usage;
import org.supportagentbench.model.wire.WireProblem.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Anthropic Messages, as Anthropic and MiniMax speak it.
///
/// The kept item is the list of content blocks: several thinking blocks, redacted ones and their
/// signatures go back in their order.
final class AnthropicMessages implements Dialect {
  static final String NAME = "anthropic-messages";

  /// The protocol wants a limit with every request.
  private static final int DEFAULT_LIMIT = 8192;

  private static final ToolList TOOLS = new ToolList(AnthropicMessages::tools);
  private static final ToolList MARKED_TOOLS = new ToolList(AnthropicMessages::markedTools);
  private static final Header VERSION = Header.plain("anthropic-version", "2023-06-01");

  @Override
  public WireRequest request(WireSettings settings, ChatRequest request) {
    ObjectNode body = Json.object().put("model", settings.model());
    body.put("max_tokens", settings.maxOutputTokens().orElse(DEFAULT_LIMIT));
    settings.temperature().ifPresent(degree -> body.put("temperature", degree));
    boolean marks = settings.habits().cacheMarks();
    boolean instructed = !request.system().isEmpty();
    if (!request.tools().isEmpty()) {
      ToolList tools = marks && !instructed ? MARKED_TOOLS : TOOLS;
      body.set("tools", tools.of(request.tools()));
    }
    if (instructed) {
      ObjectNode system = body.putArray("system").addObject();
      system.put("type", "text").set("text", Json.said(request.system()));
      markIf(marks, system);
    }
    body.set("messages", new AnthropicTurns(marks).of(request.messages()));
    Overlay.lay(settings.extraBody(), body);
    return new WireRequest("/messages", List.of(VERSION), Json.bytes(body));
  }

  private static ArrayNode tools(List<ToolSpec> tools) {
    ArrayNode list = Json.array();
    tools.forEach(tool ->
        list.addObject()
            .put("name", tool.name())
            .put("description", tool.description())
            .set("input_schema", tool.schema()));
    return list;
  }

  private static ArrayNode markedTools(List<ToolSpec> tools) {
    ArrayNode list = tools(tools);
    markIf(true, (ObjectNode) list.get(list.size() - 1));
    return list;
  }

  /// Everything up to this block is to be cached.
  static void markIf(boolean marks, ObjectNode block) {
    if (marks) {
      block.putObject("cache_control").put("type", "ephemeral");
    }
  }

  @Override
  public ChatAnswer answer(String body) throws WireProblem {
    ObjectNode tree = Bodies.object(body);
    JsonNode content = tree.path("content");
    if (!content.isArray()) {
      throw new WireProblem(Kind.MALFORMED, "HTTP 200 without content in it");
    }
    Optional<Usage> usage = usage(tree.path("usage"));
    String finish = Json.text(tree, "stop_reason");
    if (finish.equals("refusal")) {
      throw new WireProblem(Kind.REFUSAL, "Refused: stop_reason refusal", Optional.empty(), usage);
    }
    if (finish.equals("model_context_window_exceeded")) {
      throw new WireProblem(
          Kind.CONTEXT_OVERFLOW, "The context window is full: " + finish, Optional.empty(), usage);
    }
    return new ChatAnswer(
        texts(content),
        reasoning(content),
        calls(content),
        usage,
        finish,
        Kept.keep(NAME, Json.text(tree, "model"), content));
  }

  private static String texts(JsonNode content) {
    var words = new StringJoiner("\n\n");
    for (JsonNode block : content) {
      if (Json.text(block, "type").equals("text")) {
        words.add(Json.text(block, "text"));
      }
    }
    return words.toString();
  }

  private static String reasoning(JsonNode content) {
    var words = new StringJoiner("\n\n");
    for (JsonNode block : content) {
      String type = Json.text(block, "type");
      String thought = Json.text(block, "thinking");
      if (type.equals("thinking") && !thought.isEmpty()) {
        words.add(thought);
      } else if (type.equals("redacted_thinking")) {
        words.add("(redacted by the provider)");
      }
    }
    return words.toString();
  }

  private static List<ToolUse> calls(JsonNode content) {
    List<ToolUse> calls = new ArrayList<>();
    for (JsonNode block : content) {
      if (Json.text(block, "type").equals("tool_use")) {
        String arguments = Json.raw(block.path("input"));
        calls.add(new ToolUse(Json.text(block, "id"), Json.text(block, "name"), arguments));
      }
    }
    return calls;
  }

  /// Here `input_tokens` are what no cache had; what was written includes reasoning.
  private static Optional<Usage> usage(JsonNode usage) {
    OptionalLong read = OpenAiUsage.count(usage.path("input_tokens"));
    OptionalLong written = OpenAiUsage.count(usage.path("output_tokens"));
    if (read.isEmpty() || written.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Usage(
            read.getAsLong(),
            OpenAiUsage.count(usage.path("cache_read_input_tokens")).orElse(0),
            OpenAiUsage.count(usage.path("cache_creation_input_tokens")).orElse(0),
            written.getAsLong(),
            OpenAiUsage.count(usage.path("output_tokens_details").path("thinking_tokens"))));
  }

  @Override
  public WireProblem problem(int status, String body) {
    return Bodies.problem(status, body);
  }

  @Override
  public Header authorisation(Key key) {
    return Header.secret("x-api-key", key.reveal());
  }
}
