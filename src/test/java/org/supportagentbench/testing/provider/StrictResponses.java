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

/// OpenAI's Responses without a state at the provider: the encrypted reasoning of an answer must
/// come back, in its place and untouched, before the calls that it led to.
final class StrictResponses implements StrictProtocol {
  @Override
  public boolean serves(String path) {
    return path.endsWith("/responses");
  }

  @Override
  public String key(HttpHeaders headers) {
    return headers.firstValue("authorization").orElse("").replaceFirst("^Bearer ", "");
  }

  @Override
  public Asked read(String path, HttpHeaders headers, JsonNode body) throws Rejected {
    boolean encrypted = false;
    for (JsonNode what : body.path("include")) {
      encrypted |= "reasoning.encrypted_content".equals(what.asString(""));
    }
    if (body.path("store").asBoolean(true) || !encrypted) {
      throw Rejected.bad(
          "This model keeps nothing: send 'store': false and include reasoning.encrypted_content.");
    }
    var reading = new Reading();
    for (JsonNode item : Tree.items(body, "input")) {
      reading.add(item);
    }
    reading.close();
    List<ToolSpec> tools = new ArrayList<>();
    for (JsonNode tool : body.path("tools")) {
      if (!"function".equals(Tree.text(tool, "type"))) {
        throw Rejected.bad("Invalid value for 'tools[].type'.");
      }
      tools.add(Tree.tool(tool, "parameters"));
    }
    String system = body.path("instructions").asString("") + reading.system;
    return new Asked(
        Tree.text(body, "model"),
        new ChatRequest(system, tools, reading.messages),
        body.toString().length());
  }

  /// The items of the input, one after the other; those of one answer stand together.
  private static final class Reading {
    private final List<ChatMessage> messages = new ArrayList<>();
    private final Map<String, String> open = new LinkedHashMap<>();
    private final StringBuilder system = new StringBuilder();
    private Optional<JsonNode> reasoning = Optional.empty();
    private final StringBuilder said = new StringBuilder();
    private final List<ToolUse> calls = new ArrayList<>();

    void add(JsonNode item) throws Rejected {
      switch (item.path("type").asString("message")) {
        case "message" -> message(item);
        case "reasoning" -> reasoning(item);
        case "function_call" -> call(item);
        case "function_call_output" -> output(item);
        default -> throw Rejected.bad("Invalid value for 'input[].type': %s", item.path("type"));
      }
    }

    private void reasoning(JsonNode item) throws Rejected {
      endTurn();
      String cipher = Tree.text(item, "encrypted_content");
      if (!Tree.text(item, "id").equals("rs_" + Tree.mark(cipher))) {
        throw Rejected.bad(
            "The encrypted content for item %s could not be verified.", item.path("id"));
      }
      reasoning = Optional.of(item);
    }

    private void message(JsonNode item) throws Rejected {
      String text = content(item.path("content"));
      switch (Tree.text(item, "role")) {
        case "assistant" -> said.append(text);
        case "user" -> {
          endTurn();
          messages.add(new ChatMessage.User(text));
        }
        case "system", "developer" -> {
          endTurn();
          system.append(text);
        }
        default -> throw Rejected.bad("Invalid value for 'input[].role': %s", item.path("role"));
      }
    }

    private void call(JsonNode item) throws Rejected {
      var use =
          new ToolUse(
              Tree.text(item, "call_id"), Tree.text(item, "name"), Tree.text(item, "arguments"));
      String mark = reasoning.map(before -> Tree.mark(before.toString())).orElse("none");
      if (!use.id().startsWith("call_" + mark)) {
        throw Rejected.bad(
            "Item '%s' of type 'function_call' was provided without its required 'reasoning' item.",
            item.path("id").asString(""));
      }
      calls.add(use);
      open.put(use.id(), use.name());
    }

    private void output(JsonNode item) throws Rejected {
      flush();
      String id = Tree.text(item, "call_id");
      String name = open.remove(id);
      if (name == null) {
        throw Rejected.bad("No tool call found for function call output with call_id %s.", id);
      }
      messages.add(new ChatMessage.Tool(id, name, Tree.text(item, "output"), false));
    }

    private void endTurn() throws Rejected {
      flush();
      if (!open.isEmpty()) {
        throw Rejected.bad(
            "No tool output found for function call %s.", open.keySet().iterator().next());
      }
    }

    private void flush() {
      if (reasoning.isPresent() || !said.isEmpty() || !calls.isEmpty()) {
        messages.add(
            new ChatMessage.Assistant(
                new ChatAnswer(
                    said.toString(), "", calls, Optional.empty(), "completed", Optional.empty())));
      }
      reasoning = Optional.empty();
      said.setLength(0);
      calls.clear();
    }

    void close() throws Rejected {
      endTurn();
    }

    private static String content(JsonNode content) throws Rejected {
      if (content.isString()) {
        return content.asString();
      }
      StringBuilder text = new StringBuilder();
      for (JsonNode part : content) {
        switch (part.path("type").asString("")) {
          case "input_text", "output_text" -> text.append(Tree.text(part, "text"));
          case "refusal" -> text.append(Tree.text(part, "refusal"));
          default ->
              throw Rejected.bad("Invalid value for 'content[].type': %s", part.path("type"));
        }
      }
      return text.toString();
    }
  }

  @Override
  public String answer(Asked asked, ChatAnswer answer) {
    ArrayNode output = Tree.array();
    String cipher = "gAAAA" + Tree.mark(answer.reasoning()) + "==";
    ObjectNode reasoning =
        output.addObject().put("id", "rs_" + Tree.mark(cipher)).put("type", "reasoning");
    reasoning
        .putArray("summary")
        .addObject()
        .put("type", "summary_text")
        .put("text", answer.reasoning());
    reasoning.put("encrypted_content", cipher);
    String mark = Tree.mark(reasoning.toString());
    if (!answer.text().isEmpty()) {
      message(output).put("type", "output_text").put("text", answer.text()).putArray("annotations");
    }
    int call = 0;
    for (ToolUse use : answer.calls()) {
      output
          .addObject()
          .put("id", "fc_" + mark + "_" + call)
          .put("type", "function_call")
          .put("status", "completed")
          .put("call_id", "call_" + mark + "_" + call++)
          .put("name", use.name())
          .put("arguments", use.arguments());
    }
    return whole(asked, output);
  }

  private static ObjectNode message(ArrayNode output) {
    return output
        .addObject()
        .put("id", "msg_1")
        .put("type", "message")
        .put("status", "completed")
        .put("role", "assistant")
        .putArray("content")
        .addObject();
  }

  private static String whole(Asked asked, ArrayNode output) {
    ObjectNode whole =
        Tree.object()
            .put("id", "resp_" + Tree.mark(output.toString()))
            .put("object", "response")
            .put("status", "completed")
            .put("model", asked.model());
    whole.set("output", output);
    long written = output.toString().length() / 4;
    ObjectNode usage = whole.putObject("usage").put("input_tokens", asked.tokens());
    usage.putObject("input_tokens_details").put("cached_tokens", asked.cached());
    usage.put("output_tokens", written);
    usage.putObject("output_tokens_details").put("reasoning_tokens", written / 2);
    usage.put("total_tokens", asked.tokens() + written);
    return whole.toString();
  }

  @Override
  public String refusal(Asked asked) {
    ArrayNode output = Tree.array();
    message(output).put("type", "refusal").put("refusal", "I can't help with that.");
    return whole(asked, output);
  }

  @Override
  public String error(int status, String message) {
    return new StrictChat().error(status, message);
  }
}
