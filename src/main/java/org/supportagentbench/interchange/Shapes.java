package org.supportagentbench.interchange;

import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Tells the forms of logs apart by the first thing that only one of them has.
final class Shapes {
  private Shapes() {}

  static LogShape of(JsonNode conversation) {
    for (JsonNode tool : conversation.path("tools")) {
      Optional<LogShape> shape = ofTool(tool);
      if (shape.isPresent()) {
        return shape.get();
      }
    }
    for (JsonNode message : conversation.path("messages")) {
      Optional<LogShape> shape = ofMessage(message);
      if (shape.isPresent()) {
        return shape.get();
      }
    }
    if (conversation.has("system")) {
      return LogShape.ANTHROPIC;
    }
    for (JsonNode message : conversation.path("messages")) {
      if (message.has("content")) {
        return LogShape.OPENAI;
      }
    }
    return LogShape.INTERCHANGE;
  }

  private static Optional<LogShape> ofTool(JsonNode tool) {
    if (tool.has("kind")) {
      return Optional.of(LogShape.INTERCHANGE);
    }
    if (tool.has("input_schema")) {
      return Optional.of(LogShape.ANTHROPIC);
    }
    return tool.has("function") ? Optional.of(LogShape.OPENAI) : Optional.empty();
  }

  private static Optional<LogShape> ofMessage(JsonNode message) {
    String role = message.path("role").asString("").toLowerCase(Locale.ROOT);
    if (role.equals("customer") || role.equals("agent") || message.has("text")) {
      return Optional.of(LogShape.INTERCHANGE);
    }
    if (message.has("tool_calls") || message.has("tool_call_id") || message.has("function_call")) {
      return Optional.of(LogShape.OPENAI);
    }
    for (JsonNode block : message.path("content")) {
      String type = block.path("type").asString("");
      if (type.equals("tool_use") || type.equals("tool_result") || type.equals("thinking")) {
        return Optional.of(LogShape.ANTHROPIC);
      }
    }
    return Optional.empty();
  }
}
