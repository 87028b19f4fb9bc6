package org.supportagentbench.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.supportagentbench.interchange.LoggedConversation.LoggedMessage;
import org.supportagentbench.transcript.Call;
import org.supportagentbench.transcript.Message;
import tools.jackson.databind.JsonNode;

/// Our own form, read liberally: `content` for `text`, `user` for `customer` and the like are
/// understood. Each entry of `messages` becomes one message, also one that cannot be understood.
final class InterchangeShape implements ShapeReader {
  @Override
  public List<LoggedMessage> messages(JsonNode conversation, Loose loose) {
    List<LoggedMessage> messages = new ArrayList<>();
    for (JsonNode message : loose.list(conversation.path("messages"), "messages")) {
      messages.add(new LoggedMessage(messages.size(), message(message, loose)));
    }
    return messages;
  }

  private static Message message(JsonNode node, Loose loose) {
    if (!node.isObject()) {
      loose.remark("a message that is no object; it is read as a note");
      return new Message.FromSystem(loose.text(node));
    }
    String role = loose.word(node.path("role")).strip().toLowerCase(Locale.ROOT);
    JsonNode words = node.has("text") ? node.path("text") : node.path("content");
    return switch (role) {
      case "customer", "user", "human" ->
          new Message.FromCustomer(loose.text(words), List.of(), "");
      case "agent", "assistant", "ai", "bot" ->
          new Message.FromAgent(
              loose.text(words), loose.text(node.path("reasoning")), calls(node, loose));
      case "tool", "function" -> tool(node, words, loose);
      case "system", "developer" -> new Message.FromSystem(loose.text(words));
      default -> {
        loose.remark(
            role.isEmpty()
                ? "a message without a role%s; it is read as a note"
                : "the role '%s'; its messages are read as notes",
            role);
        yield new Message.FromSystem(loose.text(words));
      }
    };
  }

  private static Message tool(JsonNode node, JsonNode words, Loose loose) {
    String answer = loose.answer(words);
    return new Message.FromTool(
        loose.word(node.path("call")),
        loose.word(node.path("name")),
        answer,
        loose.error(node.path("error"), answer));
  }

  private static List<Call> calls(JsonNode node, Loose loose) {
    List<Call> calls = new ArrayList<>();
    for (JsonNode call : loose.list(node.path("calls"), "calls")) {
      if (!call.isObject()) {
        loose.remark("a call that is no object; it keeps its place and nothing else");
      } else if (loose.word(call.path("name")).isEmpty()) {
        loose.remark("a call without a name; what it did is not known");
      }
      calls.add(
          new Call(
              loose.word(call.path("id")),
              loose.word(call.path("name")),
              loose.arguments(call.path("arguments"))));
    }
    return calls;
  }
}
