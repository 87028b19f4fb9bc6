package org.supportagentbench.testing.provider;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.ToolSpec;
import org.supportagentbench.model.ToolUse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Anthropic Messages. Each answer begins with two thinking blocks and a redacted one; they must
/// come back as they were and in their order. A signature says which of how many it is.
final class StrictAnthropic implements StrictProtocol {
  private static final int BLOCKS = 3;

  @Override
  public boolean serves(String path) {
    return path.endsWith("/messages");
  }

  @Override
  public String key(HttpHeaders headers) {
    return headers.firstValue("x-api-key").orElse("");
  }

  @Override
  public Asked read(String path, HttpHeaders headers, JsonNode body) throws Rejected {
    if (headers.firstValue("anthropic-version").isEmpty()) {
      throw Rejected.bad("anthropic-version: header is required");
    }
    if (body.path("max_tokens").asInt(0) < 1) {
      throw Rejected.bad("max_tokens: Field required");
    }
    List<ChatMessage> messages = new ArrayList<>();
    Map<String, String> open = new LinkedHashMap<>();
    for (JsonNode message : Tree.items(body, "messages")) {
      String role = Tree.text(message, "role");
      if (messages.isEmpty() && !role.equals("user")) {
        throw Rejected.bad("messages: first message must use the \"user\" role");
      }
      switch (role) {
        case "user" -> user(message, open, messages);
        case "assistant" -> assistant(message, open, messages);
        default -> throw Rejected.bad("messages: Unexpected role \"%s\".", role);
      }
    }
    if (!open.isEmpty()) {
      throw unanswered(open);
    }
    List<ToolSpec> tools = new ArrayList<>();
    for (JsonNode tool : body.path("tools")) {
      tools.add(Tree.tool(tool, "input_schema"));
    }
    return new Asked(
        Tree.text(body, "model"),
        new ChatRequest(words(body.path("system")), tools, messages),
        body.toString().length());
  }

  private static Rejected unanswered(Map<String, String> open) {
    return Rejected.bad(
        "messages: `tool_use` ids were found without `tool_result` blocks immediately after: %s",
        String.join(", ", open.keySet()));
  }

  private static String words(JsonNode content) throws Rejected {
    if (content.isMissingNode() || content.isString()) {
      return content.asString("");
    }
    StringBuilder text = new StringBuilder();
    for (JsonNode block : content) {
      text.append(said(block));
    }
    return text.toString();
  }

  private static String said(JsonNode block) throws Rejected {
    String text = Tree.text(block, "text");
    if (text.isBlank()) {
      throw Rejected.bad("messages: text content blocks must be non-empty");
    }
    return text;
  }

  private static void user(JsonNode message, Map<String, String> open, List<ChatMessage> messages)
      throws Rejected {
    JsonNode content = message.path("content");
    StringBuilder text = new StringBuilder();
    if (content.isString()) {
      text.append(content.asString());
    }
    for (JsonNode block : content) {
      switch (Tree.text(block, "type")) {
        case "text" -> text.append(said(block));
        case "tool_result" -> {
          String id = Tree.text(block, "tool_use_id");
          String name = open.remove(id);
          if (name == null || !text.isEmpty()) {
            throw Rejected.bad("messages: unexpected `tool_use_id` found in `tool_result`: %s", id);
          }
          boolean error = block.path("is_error").asBoolean(false);
          messages.add(new ChatMessage.Tool(id, name, words(block.path("content")), error));
        }
        default ->
            throw Rejected.bad("messages: Input tag not expected here: %s", block.path("type"));
      }
    }
    if (!open.isEmpty()) {
      throw unanswered(open);
    }
    if (!text.isEmpty()) {
      messages.add(new ChatMessage.User(text.toString()));
    } else if (content.isEmpty()) {
      throw Rejected.bad("messages: user messages must have non-empty content");
    }
  }

  private static void assistant(
      JsonNode message, Map<String, String> open, List<ChatMessage> messages) throws Rejected {
    if (!open.isEmpty()) {
      throw unanswered(open);
    }
    JsonNode content = message.path("content");
    if (content.isEmpty() && content.asString("").isEmpty()) {
      throw Rejected.bad(
          "messages: all messages must have non-empty content except for the optional final "
              + "assistant message");
    }
    StringBuilder text = new StringBuilder(content.asString(""));
    List<ToolUse> calls = new ArrayList<>();
    int thought = 0;
    for (JsonNode block : content) {
      switch (Tree.text(block, "type")) {
        case "thinking", "redacted_thinking" -> checkThought(block, thought++);
        case "text" -> text.append(said(block));
        case "tool_use" -> {
          var use =
              new ToolUse(
                  Tree.text(block, "id"), Tree.text(block, "name"), block.path("input").toString());
          calls.add(use);
          open.put(use.id(), use.name());
        }
        default ->
            throw Rejected.bad("messages: Input tag not expected here: %s", block.path("type"));
      }
    }
    if (!calls.isEmpty() && thought != BLOCKS) {
      throw Rejected.bad(
          "messages: Expected `thinking` or `redacted_thinking`, but found `tool_use`. When "
              + "`thinking` is enabled, a final `assistant` message must start with a thinking "
              + "block.");
    }
    messages.add(
        new ChatMessage.Assistant(
            new ChatAnswer(
                text.toString(), "", calls, Optional.empty(), "end_turn", Optional.empty())));
  }

  private static void checkThought(JsonNode block, int at) throws Rejected {
    boolean redacted = "redacted_thinking".equals(Tree.text(block, "type"));
    String thought = redacted ? "redacted" : Tree.text(block, "thinking");
    String mark = Tree.text(block, redacted ? "data" : "signature");
    if (!mark.equals(signature(thought, at))) {
      throw Rejected.bad("messages: Invalid `signature` in `thinking` block");
    }
  }

  private static String signature(String thought, int at) {
    return "Er%d%s==".formatted(at, Tree.mark(thought, Integer.toString(at)));
  }

  @Override
  public String answer(Asked asked, ChatAnswer answer) {
    ArrayNode content = Tree.array();
    String[] thoughts = {answer.reasoning(), "And then?\n\nYes."};
    for (int at = 0; at < thoughts.length; at++) {
      content
          .addObject()
          .put("type", "thinking")
          .put("thinking", thoughts[at])
          .put("signature", signature(thoughts[at], at));
    }
    content
        .addObject()
        .put("type", "redacted_thinking")
        .put("data", signature("redacted", thoughts.length));
    if (answer.text().isEmpty() && answer.calls().isEmpty()) {
      content.removeAll();
    } else if (!answer.text().isEmpty()) {
      content.addObject().put("type", "text").put("text", answer.text());
    }
    int call = 0;
    for (ToolUse use : answer.calls()) {
      content
          .addObject()
          .put("type", "tool_use")
          .put("id", "toolu_" + Tree.mark(answer.reasoning()) + "_" + call++)
          .put("name", use.name())
          .set("input", Tree.arguments(use.arguments()));
    }
    return whole(asked, content, answer.calls().isEmpty() ? "end_turn" : "tool_use");
  }

  private static String whole(Asked asked, ArrayNode content, String stop) {
    ObjectNode whole =
        Tree.object()
            .put("id", "msg_" + Tree.mark(content.toString()))
            .put("type", "message")
            .put("role", "assistant")
            .put("model", asked.model());
    whole.set("content", content);
    whole.put("stop_reason", stop).putNull("stop_sequence");
    whole
        .putObject("usage")
        .put("input_tokens", asked.tokens() - asked.cached())
        .put("cache_read_input_tokens", asked.cached())
        .put("cache_creation_input_tokens", 0)
        .put("output_tokens", content.toString().length() / 4);
    return whole.toString();
  }

  @Override
  public String refusal(Asked asked) {
    return whole(asked, Tree.array(), "refusal");
  }

  @Override
  public String error(int status, String message) {
    String type =
        switch (status) {
          case 401 -> "authentication_error";
          case 429 -> "rate_limit_error";
          case 529 -> "overloaded_error";
          case 500, 503 -> "api_error";
          default -> "invalid_request_error";
        };
    ObjectNode whole = Tree.object().put("type", "error");
    whole.putObject("error").put("type", type).put("message", message);
    return whole.toString();
  }
}
