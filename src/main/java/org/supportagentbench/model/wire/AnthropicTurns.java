package org.supportagentbench.model.wire;

import java.util.ArrayList;
import java.util.List;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ToolUse;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The turns of a conversation for Anthropic Messages: tool results and the customer's words that
/// follow one another are one user turn. Made for one request.
final class AnthropicTurns {
  /// Turns with a mark: the one that the last request was cached up to, and the newest.
  private static final int MARKED = 2;

  private final boolean marks;
  private final ArrayNode messages = Json.array();
  private final List<ArrayNode> userTurns = new ArrayList<>();
  private boolean userSpeaks;

  AnthropicTurns(boolean marks) {
    this.marks = marks;
  }

  ArrayNode of(List<ChatMessage> said) {
    for (ChatMessage message : said) {
      switch (message) {
        case ChatMessage.User user ->
            userTurn().addObject().put("type", "text").set("text", Json.said(user.text()));
        case ChatMessage.Tool tool -> add(tool);
        case ChatMessage.Assistant assistant -> add(assistant.answer());
      }
    }
    int from = Math.max(0, userTurns.size() - MARKED);
    for (ArrayNode turn : userTurns.subList(from, userTurns.size())) {
      AnthropicMessages.markIf(marks, (ObjectNode) turn.get(turn.size() - 1));
    }
    return messages;
  }

  private ArrayNode userTurn() {
    if (!userSpeaks) {
      userTurns.add(messages.addObject().put("role", "user").putArray("content"));
      userSpeaks = true;
    }
    return userTurns.getLast();
  }

  private void add(ChatMessage.Tool tool) {
    ObjectNode result =
        userTurn().addObject().put("type", "tool_result").put("tool_use_id", tool.callId());
    result.set("content", Json.said(tool.text()));
    if (tool.error()) {
      result.put("is_error", true);
    }
  }

  /// An empty answer is left out: the protocol refuses empty turns.
  private void add(ChatAnswer answer) {
    String blocks =
        Kept.item(AnthropicMessages.NAME, answer).orElseGet(() -> Json.write(toldAgain(answer)));
    if (!blocks.equals("[]")) {
      messages.addObject().put("role", "assistant").set("content", Json.kept(blocks));
      userSpeaks = false;
    }
  }

  private static ArrayNode toldAgain(ChatAnswer answer) {
    ArrayNode blocks = Json.array();
    if (!answer.text().isBlank()) {
      blocks.addObject().put("type", "text").put("text", answer.text());
    }
    for (ToolUse call : answer.calls()) {
      blocks
          .addObject()
          .put("type", "tool_use")
          .put("id", call.id())
          .put("name", call.name())
          .set("input", Json.arguments(call));
    }
    return blocks;
  }
}
