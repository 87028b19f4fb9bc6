package org.supportagentbench.model.wire;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.supportagentbench.model.ToolUse;
import tools.jackson.core.JacksonException;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/// Trees that keep what they read: order of properties, numbers as they were written.
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /// Characters: enough for what a thousand conversations under way say.
  private static final int ROOM = 4 << 20;

  private static final Written TEXTS = new Written(ROOM, MAPPER::writeValueAsString);
  private static final Written ITEMS = new Written(ROOM, UnaryOperator.identity());

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

  /// A text as JSON writes it.
  static String quoted(String text) {
    return MAPPER.writeValueAsString(text);
  }

  static String write(JsonNode tree) {
    return MAPPER.writeValueAsString(tree);
  }

  /// The same as it goes over the wire; half of a surrogate pair, which has no bytes, becomes a
  /// question mark.
  static Utf8 bytes(JsonNode tree) {
    try {
      return Utf8.owning(MAPPER.writeValueAsBytes(tree));
    } catch (JacksonException e) {
      return Utf8.of(write(tree));
    }
  }

  /// A text as a node. What a conversation says is said again in each of its requests.
  static JsonNode said(String text) {
    return TEXTS.of(text);
  }

  /// JSON that is there as a text already, to be sent as it is and in each request again.
  static JsonNode kept(String json) {
    return ITEMS.of(json);
  }

  /// JSON that is there as a text already.
  static JsonNode asItIs(String json) {
    String whole = Utf8.of(json).toString();
    return MAPPER.getNodeFactory().rawValueNode(new RawValue(new SerializedString(whole)));
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
