package org.supportagentbench.testing.provider;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.ToolSpec;
import org.supportagentbench.model.ToolUse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Gemini generateContent. Text and calls carry a thought signature of their own; each must come
/// back on the part that it came with.
final class StrictGemini implements StrictProtocol {
  private static final String ACTION = ":generateContent";

  /// What Google takes where another model, or nobody, has thought.
  private static final String FOREIGN = "skip_thought_signature_validator";

  private static final Set<String> UNKNOWN =
      Set.of("additionalProperties", "$schema", "const", "$ref", "$defs", "oneOf", "allOf");

  @Override
  public boolean serves(String path) {
    return path.endsWith(ACTION);
  }

  @Override
  public String key(HttpHeaders headers) {
    return headers.firstValue("x-goog-api-key").orElse("");
  }

  @Override
  public Asked read(String path, HttpHeaders headers, JsonNode body) throws Rejected {
    List<ChatMessage> messages = new ArrayList<>();
    List<ToolUse> open = List.of();
    for (JsonNode content : Tree.items(body, "contents")) {
      List<JsonNode> parts = Tree.items(content, "parts");
      switch (content.path("role").asString("user")) {
        case "user" -> {
          user(parts, open, messages);
          open = List.of();
        }
        case "model" -> {
          if (messages.isEmpty() || !open.isEmpty()) {
            throw Rejected.bad(
                "Please ensure that function call turn comes immediately after a "
                    + "user turn or after a function response turn.");
          }
          open = model(parts, messages);
        }
        default -> throw Rejected.bad("Please use a valid role: user, model.");
      }
    }
    if (!open.isEmpty()) {
      throw wrongCount();
    }
    String system = body.path("systemInstruction").path("parts").path(0).path("text").asString("");
    int slash = path.lastIndexOf('/');
    String model = path.substring(slash + 1, path.length() - ACTION.length());
    return new Asked(
        model, new ChatRequest(system, tools(body), messages), body.toString().length());
  }

  private static Rejected wrongCount() {
    return Rejected.bad(
        "Please ensure that the number of function response parts is equal to the "
            + "number of function call parts of the function call turn.");
  }

  private static void user(List<JsonNode> parts, List<ToolUse> open, List<ChatMessage> messages)
      throws Rejected {
    int answered = 0;
    StringBuilder text = new StringBuilder();
    for (JsonNode part : parts) {
      JsonNode response = part.path("functionResponse");
      if (response.isMissingNode()) {
        text.append(Tree.text(part, "text"));
        continue;
      }
      String name = Tree.text(response, "name");
      if (answered >= open.size() || !open.get(answered).name().equals(name)) {
        throw wrongCount();
      }
      if (!response.path("response").isObject()) {
        throw Rejected.bad("Invalid value at 'function_response.response' (Struct expected).");
      }
      String id = open.get(answered++).id();
      JsonNode result = response.path("response");
      boolean error = result.has("error");
      JsonNode only = result.size() == 1 ? result.iterator().next() : result;
      String words = only.isString() ? only.asString() : result.toString();
      messages.add(new ChatMessage.Tool(id, name, words, error));
    }
    if (answered != open.size()) {
      throw wrongCount();
    }
    if (!text.isEmpty()) {
      messages.add(new ChatMessage.User(text.toString()));
    }
  }

  private static List<ToolUse> model(List<JsonNode> parts, List<ChatMessage> messages)
      throws Rejected {
    List<ToolUse> calls = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (JsonNode part : parts) {
      JsonNode call = part.path("functionCall");
      boolean thought = part.path("thought").asBoolean(false);
      String signed = call.isMissingNode() ? Tree.text(part, "text") : call.path("args").toString();
      String mark = part.path("thoughtSignature").asString("");
      boolean untouched = mark.equals(signature(signed, calls.size())) || mark.equals(FOREIGN);
      if (!thought && !untouched) {
        throw Rejected.bad(
            mark.isEmpty()
                ? "Function call is missing a thought_signature in functionCall parts."
                : "Corrupted thought signature.");
      }
      if (!call.isMissingNode()) {
        String id = "call-" + calls.size();
        calls.add(new ToolUse(id, Tree.text(call, "name"), call.path("args").toString()));
      } else if (!thought) {
        text.append(signed);
      }
    }
    messages.add(
        new ChatMessage.Assistant(
            new ChatAnswer(
                text.toString(), "", calls, Optional.empty(), "STOP", Optional.empty())));
    return calls;
  }

  private static String signature(String of, int at) {
    return "Cs" + Tree.mark(of, Integer.toString(at)) + "==";
  }

  private static List<ToolSpec> tools(JsonNode body) throws Rejected {
    List<ToolSpec> tools = new ArrayList<>();
    for (JsonNode group : body.path("tools")) {
      for (JsonNode tool : group.path("functionDeclarations")) {
        boolean full = tool.has("parametersJsonSchema");
        if (!full) {
          checkSchema(tool.path("parameters"));
        }
        tools.add(Tree.tool(tool, full ? "parametersJsonSchema" : "parameters"));
      }
    }
    return tools;
  }

  private static void checkSchema(JsonNode schema) throws Rejected {
    for (String name : schema.propertyNames()) {
      if (UNKNOWN.contains(name)) {
        throw Rejected.bad("Invalid JSON payload received. Unknown name \"%s\" at 'tools'.", name);
      }
      if (name.equals("properties")) {
        for (JsonNode property : schema.path(name)) {
          checkSchema(property);
        }
      }
    }
  }

  @Override
  public String answer(Asked asked, ChatAnswer answer) {
    ArrayNode parts = Tree.array();
    parts.addObject().put("text", answer.reasoning()).put("thought", true);
    if (!answer.text().isEmpty()) {
      parts
          .addObject()
          .put("text", answer.text())
          .put("thoughtSignature", signature(answer.text(), 0));
    }
    int at = 0;
    String finish = "STOP";
    for (ToolUse use : answer.calls()) {
      JsonNode arguments = Tree.arguments(use.arguments());
      if (!arguments.isObject()) {
        finish = "MALFORMED_FUNCTION_CALL";
        continue;
      }
      ObjectNode part = parts.addObject();
      part.putObject("functionCall").put("name", use.name()).set("args", arguments);
      part.put("thoughtSignature", signature(arguments.toString(), at++));
    }
    if (answer.text().isEmpty() && at == 0) {
      parts.removeAll();
    }
    ObjectNode whole = Tree.object();
    ObjectNode candidate = whole.putArray("candidates").addObject();
    ObjectNode content = candidate.putObject("content").put("role", "model");
    if (!parts.isEmpty()) {
      content.set("parts", parts);
    }
    candidate.put("finishReason", finish).put("index", 0);
    return usage(whole, asked, parts.toString().length() / 4);
  }

  private static String usage(ObjectNode whole, Asked asked, long written) {
    whole
        .putObject("usageMetadata")
        .put("promptTokenCount", asked.tokens())
        .put("cachedContentTokenCount", asked.cached())
        .put("candidatesTokenCount", written)
        .put("thoughtsTokenCount", 12)
        .put("totalTokenCount", asked.tokens() + written + 12);
    return whole.put("modelVersion", asked.model()).toString();
  }

  @Override
  public String refusal(Asked asked) {
    ObjectNode whole = Tree.object();
    whole.putObject("promptFeedback").put("blockReason", "PROHIBITED_CONTENT");
    return usage(whole, asked, 0);
  }

  @Override
  public String error(int status, String message) {
    String name =
        switch (status) {
          case 401 -> "UNAUTHENTICATED";
          case 429 -> "RESOURCE_EXHAUSTED";
          case 500 -> "INTERNAL";
          case 503, 529 -> "UNAVAILABLE";
          default -> "INVALID_ARGUMENT";
        };
    ObjectNode whole = Tree.object();
    whole.putObject("error").put("code", status).put("message", message).put("status", name);
    return whole.toString();
  }
}
