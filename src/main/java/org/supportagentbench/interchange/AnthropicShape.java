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

/// Messages of Anthropic's API. A message of the user may hold answers of tools and the customer's
/// words: they become messages of their own, the answers first.
final class AnthropicShape implements ShapeReader {
  @Override
  public List<LoggedMessage> messages(JsonNode conversation, Loose loose) {
    List<LoggedMessage> messages = new ArrayList<>();
    String system = loose.text(conversation.path("system"));
    if (!system.isEmpty()) {
      messages.add(new LoggedMessage(-1, new Message.FromSystem(system)));
    }
    Map<String, String> names = new HashMap<>();
    int place = 0;
    for (JsonNode message : loose.list(conversation.path("messages"), "messages")) {
      for (Message read : read(message, names, loose)) {
        messages.add(new LoggedMessage(place, read));
      }
      place++;
    }
    return messages;
  }

  private static List<Message> read(JsonNode node, Map<String, String> names, Loose loose) {
    String role = loose.word(node.path("role")).strip().toLowerCase(Locale.ROOT);
    return switch (role) {
      case "user" -> user(node.path("content"), names, loose);
      case "assistant" -> List.of(assistant(node.path("content"), names, loose));
      case "system" -> List.of(new Message.FromSystem(loose.text(node.path("content"))));
      default -> {
        loose.remark("the role '%s'; its messages are read as notes", role);
        yield List.of(new Message.FromSystem(loose.text(node.path("content"))));
      }
    };
  }

  private static List<Message> user(JsonNode content, Map<String, String> names, Loose loose) {
    List<Message> messages = new ArrayList<>();
    if (!content.isArray()) {
      messages.add(new Message.FromCustomer(loose.text(content), List.of(), ""));
      return messages;
    }
    List<String> words = new ArrayList<>();
    for (JsonNode block : content) {
      if (type(block).equals("tool_result")) {
        String call = loose.word(block.path("tool_use_id"));
        String answer = loose.answer(block.path("content"));
        messages.add(
            new Message.FromTool(
                call,
                names.getOrDefault(call, ""),
                answer,
                loose.error(block.path("is_error"), answer)));
      } else {
        words(block, words, loose);
      }
    }
    if (!words.isEmpty() || messages.isEmpty()) {
      messages.add(new Message.FromCustomer(String.join("\n", words), List.of(), ""));
    }
    return messages;
  }

  private static Message assistant(JsonNode content, Map<String, String> names, Loose loose) {
    if (!content.isArray()) {
      return new Message.FromAgent(loose.text(content), "", List.of());
    }
    List<String> words = new ArrayList<>();
    StringBuilder thinking = new StringBuilder();
    List<Call> calls = new ArrayList<>();
    for (JsonNode block : content) {
      switch (type(block)) {
        case "tool_use", "server_tool_use" -> {
          Call call =
              new Call(
                  loose.word(block.path("id")),
                  loose.word(block.path("name")),
                  loose.arguments(block.path("input")));
          names.put(call.id(), call.name());
          calls.add(call);
        }
        case "thinking" -> thinking.append(loose.text(block.path("thinking")));
        default -> words(block, words, loose);
      }
    }
    return new Message.FromAgent(String.join("\n", words), thinking.toString(), calls);
  }

  private static void words(JsonNode block, List<String> words, Loose loose) {
    if (block.isString() || type(block).equals("text")) {
      words.add(loose.text(block));
    } else {
      loose.remark("a block '%s' of a message; it is left out", type(block));
    }
  }

  private static String type(JsonNode block) {
    return block.path("type").asString("");
  }
}
