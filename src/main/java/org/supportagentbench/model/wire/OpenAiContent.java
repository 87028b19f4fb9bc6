package org.supportagentbench.model.wire;

import java.util.List;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/// Words and reasoning in a message of the chat protocol, wherever a provider puts them.
final class OpenAiContent {
  /// Fields with reasoning in words, the most common first.
  private static final List<String> REASONING = List.of("reasoning_content", "reasoning");

  private OpenAiContent() {}

  /// The words of `content`: a text, or the text parts of a list.
  static String text(JsonNode content) {
    if (content.isString()) {
      return content.stringValue();
    }
    var words = new StringBuilder();
    for (JsonNode part : content) {
      if (Json.text(part, "type").equals("text")) {
        words.append(Json.text(part, "text"));
      }
    }
    return words.toString();
  }

  /// The reasoning in words, for the transcript.
  static String reasoning(JsonNode message) {
    for (String field : REASONING) {
      String words = Json.text(message, field);
      if (!words.isEmpty()) {
        return words;
      }
    }
    var blocks = new StringJoiner("\n\n");
    for (JsonNode detail : message.path("reasoning_details")) {
      String words = Json.text(detail, "text") + Json.text(detail, "summary");
      if (!words.isEmpty()) {
        blocks.add(words);
      }
    }
    return blocks.toString();
  }
}
