package org.supportagentbench.model.wire;

import java.util.List;
import java.util.Optional;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ToolUse;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The turns of a conversation for Gemini: tool results that follow one another are one turn. Made
/// for one request.
final class GeminiTurns {
  /// What Google accepts in place of a signature for calls of another model.
  private static final String NO_SIGNATURE = "skip_thought_signature_validator";

  private final ArrayNode contents = Json.array();
  private Optional<ArrayNode> userParts = Optional.empty();

  private GeminiTurns() {}

  static ArrayNode of(List<ChatMessage> said) {
    var turns = new GeminiTurns();
    for (ChatMessage message : said) {
      switch (message) {
        case ChatMessage.User user ->
            turns.userTurn().addObject().set("text", Json.said(user.text()));
        case ChatMessage.Tool tool -> turns.add(tool);
        case ChatMessage.Assistant assistant -> turns.add(assistant.answer());
      }
    }
    return turns.contents;
  }

  private ArrayNode userTurn() {
    ArrayNode parts =
        userParts.orElseGet(() -> contents.addObject().put("role", "user").putArray("parts"));
    userParts = Optional.of(parts);
    return parts;
  }

  private void add(ChatMessage.Tool tool) {
    ObjectNode response = userTurn().addObject().putObject("functionResponse");
    if (!tool.callId().isEmpty()) {
      response.put("id", tool.callId());
    }
    response.put("name", tool.name());
    response.set(
        "response",
        Json.readObject(tool.text())
            .orElseGet(() -> Json.object().put(tool.error() ? "error" : "output", tool.text())));
  }

  /// An answer without parts is left out: the protocol refuses empty turns.
  private void add(ChatAnswer answer) {
    Optional<String> kept = Kept.item(GeminiGenerateContent.NAME, answer);
    if (kept.isPresent()) {
      contents.add(Json.kept(kept.get()));
      userParts = Optional.empty();
      return;
    }
    ArrayNode parts = toldAgain(answer);
    if (!parts.isEmpty()) {
      contents.addObject().put("role", "model").set("parts", parts);
      userParts = Optional.empty();
    }
  }

  private static ArrayNode toldAgain(ChatAnswer answer) {
    ArrayNode parts = Json.array();
    if (!answer.text().isEmpty()) {
      parts.addObject().set("text", Json.said(answer.text()));
    }
    String signature = NO_SIGNATURE;
    for (ToolUse call : answer.calls()) {
      ObjectNode part = parts.addObject();
      ObjectNode told = part.putObject("functionCall");
      if (!call.id().isEmpty()) {
        told.put("id", call.id());
      }
      told.put("name", call.name()).set("args", Json.arguments(call));
      if (!signature.isEmpty()) {
        part.put("thoughtSignature", signature);
        signature = "";
      }
    }
    return parts;
  }
}
