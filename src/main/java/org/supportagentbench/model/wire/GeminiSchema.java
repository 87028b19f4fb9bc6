package org.supportagentbench.model.wire;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The part of JSON Schema that Gemini reads; what it does not read is left out, since it refuses
/// requests over it.
final class GeminiSchema {
  private static final Set<String> AS_THEY_ARE =
      Set.of(
          "title",
          "description",
          "required",
          "enum",
          "minItems",
          "maxItems",
          "minimum",
          "maximum",
          "minLength",
          "maxLength",
          "pattern");

  private GeminiSchema() {}

  static ObjectNode of(JsonNode schema) {
    ObjectNode adapted = Json.object();
    schema.forEachEntry((name, value) -> {
      switch (name) {
        case "type" -> type(adapted, value);
        case "items" -> adapted.set("items", of(value));
        case "anyOf" -> each(adapted.putArray("anyOf"), value);
        case "properties" -> {
          ObjectNode properties = adapted.putObject("properties");
          value.forEachEntry((property, inner) -> properties.set(property, of(inner)));
        }
        default -> {
          if (AS_THEY_ARE.contains(name)) {
            adapted.set(name, value);
          }
        }
      }
    });
    return adapted;
  }

  private static void each(ArrayNode into, JsonNode schemas) {
    schemas.forEach(schema -> into.add(of(schema)));
  }

  /// A list of types is one type that may be null.
  private static void type(ObjectNode adapted, JsonNode types) {
    if (!types.isArray()) {
      adapted.set("type", types);
      return;
    }
    for (JsonNode type : types) {
      if (type.asString("").equals("null")) {
        adapted.put("nullable", true);
      } else {
        adapted.set("type", type);
      }
    }
  }
}
