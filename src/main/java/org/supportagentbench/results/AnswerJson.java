package org.supportagentbench.results;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ToolUse;
import org.supportagentbench.model.Usage;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/// Answers of models as the journal keeps them; properties that it does not know are left alone.
final class AnswerJson {
  private AnswerJson() {}

  static String write(ChatAnswer answer) {
    return JsonText.object(json -> {
      json.writeStringProperty("text", answer.text());
      JsonText.textUnlessEmpty(json, "reasoning", answer.reasoning());
      if (!answer.calls().isEmpty()) {
        JsonText.array(json, "calls", answer.calls(), call -> write(json, call));
      }
      answer.usage().ifPresent(usage -> write(json, usage));
      json.writeStringProperty("finish", answer.finish());
      answer.raw().ifPresent(raw -> json.writeStringProperty("raw", raw));
    });
  }

  static ChatAnswer read(String text) {
    JsonNode node = JsonText.read(text);
    List<ToolUse> calls = new ArrayList<>();
    for (JsonNode call : node.path("calls")) {
      calls.add(
          new ToolUse(
              JsonText.text(call, "id"),
              JsonText.text(call, "name"),
              JsonText.text(call, "arguments")));
    }
    return new ChatAnswer(
        JsonText.text(node, "text"),
        JsonText.text(node, "reasoning"),
        calls,
        node.optional("usage").map(AnswerJson::usage),
        JsonText.text(node, "finish"),
        node.optional("raw").map(JsonNode::asString));
  }

  private static void write(JsonGenerator json, ToolUse call) {
    json.writeStartObject();
    json.writeStringProperty("id", call.id());
    json.writeStringProperty("name", call.name());
    json.writeStringProperty("arguments", call.arguments());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Usage usage) {
    json.writeObjectPropertyStart("usage");
    json.writeNumberProperty("uncached_input", usage.uncachedInput());
    json.writeNumberProperty("cache_read", usage.cacheRead());
    json.writeNumberProperty("cache_write", usage.cacheWrite());
    json.writeNumberProperty("output", usage.output());
    if (usage.reasoning().isPresent()) {
      json.writeNumberProperty("reasoning", usage.reasoning().getAsLong());
    }
    json.writeEndObject();
  }

  private static Usage usage(JsonNode node) {
    return new Usage(
        node.path("uncached_input").asLong(0),
        node.path("cache_read").asLong(0),
        node.path("cache_write").asLong(0),
        node.path("output").asLong(0),
        node.has("reasoning")
            ? OptionalLong.of(node.path("reasoning").asLong(0))
            : OptionalLong.empty());
  }
}
