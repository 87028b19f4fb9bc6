package org.supportagentbench.testing.provider;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.supportagentbench.model.ToolSpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON trees, and the questions that all protocols ask of them.
final class Tree {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Tree() {}

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static ArrayNode array() {
    return JSON.createArrayNode();
  }

  static JsonNode read(String text) throws Rejected {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      throw Rejected.bad("We could not parse the JSON body of your request.");
    }
  }

  /// Arguments as an object; as a text where they are no JSON.
  static JsonNode arguments(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      return JSON.getNodeFactory().stringNode(text);
    }
  }

  static String text(JsonNode node, String name) throws Rejected {
    JsonNode value = node.path(name);
    if (!value.isString()) {
      throw Rejected.bad("Missing required parameter: '%s'.", name);
    }
    return value.asString();
  }

  static List<JsonNode> items(JsonNode node, String name) throws Rejected {
    JsonNode value = node.path(name);
    if (!value.isArray() || value.isEmpty()) {
      throw Rejected.bad("'%s' must be a non-empty array.", name);
    }
    List<JsonNode> items = new ArrayList<>();
    value.forEach(items::add);
    return items;
  }

  static ToolSpec tool(JsonNode node, String schema) throws Rejected {
    String name = text(node, "name");
    if (!name.matches("[a-zA-Z0-9_-]{1,64}")) {
      throw Rejected.bad("Invalid tool name: '%s'.", name);
    }
    if (!"object".equals(node.path(schema).path("type").asString(""))) {
      throw Rejected.bad("Invalid schema for function '%s': 'type' must be 'object'.", name);
    }
    return new ToolSpec(name, text(node, "description"), node.path(schema));
  }

  /// A mark from which can be seen whether something has come back untouched.
  static String mark(String... what) {
    var crc = new CRC32C();
    for (String one : what) {
      crc.update(one.getBytes(StandardCharsets.UTF_8));
      crc.update(0);
    }
    return "%08x".formatted(crc.getValue());
  }
}
