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
import tools.jackson.databind.node.ObjectNode;

/// Chat completions as OpenAI takes them, with the `reasoning_content` that DeepSeek wants back on
/// every turn with calls, also when it is empty. A call's id is a mark of the reasoning before it.
final class StrictChat implements StrictProtocol {
  @Override
  public boolean serves(String path) {
    return path.endsWith("/chat/completions");
  }

  @Override
  public String key(HttpHeaders headers) {
    return headers.firstValue("authorization").orElse("").replaceFirst("^Bearer ", "");
  }

  @Override
  public Asked read(String path, HttpHeaders headers, JsonNode body) throws Rejected {
    StringBuilder system = new StringBuilder();
    List<ChatMessage> messages = new ArrayList<>();
    Map<String, String> open = new LinkedHashMap<>();
    for (JsonNode message : Tree.items(body, "messages")) {
      String role = Tree.text(message, "role");
      if (!open.isEmpty() && !role.equals("tool")) {
        throw unanswered(open);
      }
      switch (role) {
        case "system", "developer" -> system.append(Tree.text(message, "content"));
        case "user" -> messages.add(new ChatMessage.User(Tree.text(message, "content")));
        case "assistant" -> messages.add(assistant(message, open));
        case "tool" -> messages.add(tool(message, open));
        default ->
            throw Rejected.bad(
                "Invalid value: '%s'. Supported values are: 'system', "
                    + "'assistant', 'user', 'function', 'tool', and 'developer'.",
                role);
      }
    }
    if (!open.isEmpty()) {
      throw unanswered(open);
    }
    return new Asked(
        Tree.text(body, "model"),
        new ChatRequest(system.toString(), tools(body), messages),
        body.toString().length());
  }

  private static Rejected unanswered(Map<String, String> open) {
    return Rejected.bad(
        "An assistant message with 'tool_calls' must be followed by tool messages responding to "
            + "each 'tool_call_id'. The following tool_call_ids did not have response messages: %s",
        String.join(", ", open.keySet()));
  }

  private static ChatMessage assistant(JsonNode message, Map<String, String> open) throws Rejected {
    List<ToolUse> calls = new ArrayList<>();
    String reasoning = message.path("reasoning_content").asString("");
    for (JsonNode call : message.path("tool_calls")) {
      JsonNode function = call.path("function");
      var use =
          new ToolUse(
              Tree.text(call, "id"), Tree.text(function, "name"), Tree.text(function, "arguments"));
      if (!"function".equals(Tree.text(call, "type"))) {
        throw Rejected.bad("Invalid value for 'tool_calls[].type'.");
      }
      boolean untouched = use.id().startsWith("call_" + Tree.mark(reasoning));
      if (!message.path("reasoning_content").isString() || !untouched) {
        throw Rejected.bad(
            "The `reasoning_content` in the thinking mode must be passed back to the API.");
      }
      calls.add(use);
      open.put(use.id(), use.name());
    }
    if (calls.isEmpty() && !message.path("content").isString()) {
      throw Rejected.bad("Invalid value for 'content': expected a string, got null.");
    }
    return new ChatMessage.Assistant(
        new ChatAnswer(
            message.path("content").asString(""),
            reasoning,
            calls,
            Optional.empty(),
            "stop",
            Optional.empty()));
  }

  private static ChatMessage tool(JsonNode message, Map<String, String> open) throws Rejected {
    String id = Tree.text(message, "tool_call_id");
    String name = open.remove(id);
    if (name == null) {
      throw Rejected.bad(
          "Invalid parameter: messages with role 'tool' must be a response to a preceeding message "
              + "with 'tool_calls'.");
    }
    return new ChatMessage.Tool(id, name, Tree.text(message, "content"), false);
  }

  private static List<ToolSpec> tools(JsonNode body) throws Rejected {
    List<ToolSpec> tools = new ArrayList<>();
    for (JsonNode tool : body.path("tools")) {
      tools.add(Tree.tool(tool.path("function"), "parameters"));
    }
    return tools;
  }

  @Override
  public String answer(Asked asked, ChatAnswer answer) {
    ObjectNode message = Tree.object().put("role", "assistant");
    boolean silent = answer.text().isEmpty();
    if (silent) {
      message.putNull("content");
    } else {
      message.put("content", answer.text());
    }
    message.put("reasoning_content", answer.reasoning());
    int call = 0;
    for (ToolUse use : answer.calls()) {
      message
          .withArray("tool_calls")
          .addObject()
          .put("id", "call_" + Tree.mark(answer.reasoning()) + "_" + call++)
          .put("type", "function")
          .putObject("function")
          .put("name", use.name())
          .put("arguments", use.arguments());
    }
    return whole(asked, message, answer.calls().isEmpty() ? "stop" : "tool_calls");
  }

  private static String whole(Asked asked, ObjectNode message, String finish) {
    ObjectNode whole =
        Tree.object()
            .put("id", "chatcmpl-" + Tree.mark(message.toString()))
            .put("object", "chat.completion")
            .put("model", asked.model());
    ObjectNode choice = whole.putArray("choices").addObject().put("index", 0);
    choice.set("message", message);
    choice.put("finish_reason", finish);
    long written = message.toString().length() / 4;
    ObjectNode usage =
        whole
            .putObject("usage")
            .put("prompt_tokens", asked.tokens())
            .put("completion_tokens", written)
            .put("total_tokens", asked.tokens() + written);
    usage.putObject("prompt_tokens_details").put("cached_tokens", asked.cached());
    usage.putObject("completion_tokens_details").put("reasoning_tokens", written / 2);
    return whole.toString();
  }

  @Override
  public String refusal(Asked asked) {
    ObjectNode message = Tree.object().put("role", "assistant").putNull("content");
    return whole(asked, message.put("refusal", "I can't help with that."), "content_filter");
  }

  @Override
  public String error(int status, String message) {
    ObjectNode whole = Tree.object();
    whole
        .putObject("error")
        .put("message", message)
        .put("type", status == 429 ? "rate_limit_exceeded" : "invalid_request_error")
        .putNull("param")
        .putNull("code");
    return whole.toString();
  }
}
