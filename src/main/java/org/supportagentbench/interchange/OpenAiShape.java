package org.supportagentbench.interchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.supportagentbench.interchange.LoggedConversation.LoggedMessage;
import org.supportagentbench.transcript.Call;
import org.supportagentbench.transcript.Message;
import tools.jackson.databind.JsonNode;

/// Messages of OpenAI's chat completions, which most other providers speak too; the older
/// `function_call` is understood.
final class OpenAiShape implements ShapeReader {
  @Override
  public List<LoggedMessage> messages(JsonNode conversation, Loose loose) {
    List<LoggedMessage> messages = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    int place = 0;
    for (JsonNode message : loose.list(conversation.path("messages"), "messages")) {
      messages.add(new LoggedMessage(place++, message(message, names, loose)));
    }
    return messages;
  }

  private static Message message(JsonNode node, Map<String, String> names, Loose loose) {
    JsonNode content = node.path("content");
    String role = loose.word(node.path("role")).strip().toLowerCase(Locale.ROOT);
    return switch (role) {
      case "user" -> new Message.FromCustomer(loose.text(content), List.of(), "");
      case "assistant" -> {
        List<Call> calls = calls(node, loose);
        calls.forEach(call -> names.put(call.id(), call.name()));
        yield new Message.FromAgent(words(node, loose), reasoning(node, loose), calls);
      }
      case "tool", "function" -> {
        String answer = loose.answer(content);
        String call = loose.word(node.path("tool_call_id"));
        String name = loose.word(node.path("name"));
        yield new Message.FromTool(
            call,
            name.isEmpty() ? names.getOrDefault(call, "") : name,
            answer,
            loose.error(node.path("error"), answer));
      }
      case "system", "developer" -> new Message.FromSystem(loose.text(content));
      default -> {
        loose.remark("the role '%s'; its messages are read as notes", role);
        yield new Message.FromSystem(loose.text(content));
      }
    };
  }

  /// A refusal is what the customer got to read.
  private static String words(JsonNode node, Loose loose) {
    String words = loose.text(node.path("content"));
    return words.isEmpty() ? loose.text(node.path("refusal")) : words;
  }

  private static String reasoning(JsonNode node, Loose loose) {
    JsonNode reasoning = node.path("reasoning_content");
    return loose.text(reasoning.isMissingNode() ? node.path("reasoning") : reasoning);
  }

  private static List<Call> calls(JsonNode node, Loose loose) {
    List<Call> calls = new ArrayList<>();
    for (JsonNode call : loose.list(node.path("tool_calls"), "tool_calls")) {
      JsonNode function = call.has("function") ? call.path("function") : call.path("custom");
      calls.add(call(loose.word(call.path("id")), function, loose));
    }
    if (calls.isEmpty() && node.path("function_call").isObject()) {
      calls.add(call("", node.path("function_call"), loose));
    }
    return calls;
  }

  private static Call call(String id, JsonNode function, Loose loose) {
    JsonNode given =
        function.has("arguments") ? function.path("arguments") : function.path("input");
    return new Call(id, loose.word(function.path("name")), loose.arguments(given));
  }
}
