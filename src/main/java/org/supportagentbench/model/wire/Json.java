package org.supportagentbench.model.wire;

import java.util.Optional;
import org.supportagentbench.model.ToolUse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Trees that keep what they read: order of properties, numbers as they were written.
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /// The tree of a text; empty for what is no JSON, and for nothing.
  static Optional<JsonNode> read(String text) {
    try {
      JsonNode tree = MAPPER.readTree(text);
      return tree.isMissingNode() ? Optional.empty() : Optional.of(tree);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /// An object of a text; empty for anything else.
  static Optional<ObjectNode> readObject(String text) {
    return read(text).filter(JsonNode::isObject).map(ObjectNode.class::cast);
  }

  static String write(JsonNode tree) {
    return MAPPER.writeValueAsString(tree);
  }

  /// The text of a property; empty where it is absent, null or no text.
  static String text(JsonNode object, String property) {
    return object.path(property).stringValue("");
  }

  /// Raw words: a text as it is, anything else as JSON; empty where it is absent or null.
  static String raw(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    return value.isString() ? value.stringValue() : write(value);
  }

  /// The arguments of a call as an object, for protocols that want one: raw words that are none
  /// stand in it as they are.
  static ObjectNode arguments(ToolUse call) {
    return readObject(call.arguments())
        .orElseGet(() -> object().put("malformed_arguments", call.arguments()));
  }
}
