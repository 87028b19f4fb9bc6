package org.supportagentbench.suite;

import java.util.Map;
import org.supportagentbench.desk.DeskTools;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// The arguments of a reference step as a model would send them, in the order of the tool's schema:
/// `lines=1,2` becomes a list, `line_items=1:1,2:2` a list of objects, and the flat parts of an
/// address one object. What does not fit stays as it is written, and the desk answers with an
/// error.
public final class StepArguments {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private StepArguments() {}

  /// The arguments of a step as one JSON object.
  public static ObjectNode json(ReferenceStep.CallTool call) {
    ObjectNode json = JSON.createObjectNode();
    DeskTools.named(call.tool())
        .ifPresent(tool -> fill(json, tool.schema().path("properties"), call.arguments()));
    call.arguments().keySet().stream()
        .filter(name -> !json.has(name) && !inside(json, name))
        .sorted()
        .forEach(name -> json.put(name, call.arguments().get(name)));
    return json;
  }

  private static void fill(ObjectNode json, JsonNode properties, Map<String, String> given) {
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      String name = property.getKey();
      JsonNode form = property.getValue();
      String value = given.get(name);
      if (value != null && !type(form).equals("object")) {
        json.set(name, value(form, value));
      } else if (type(form).equals("object")) {
        ObjectNode nested = JSON.createObjectNode();
        fill(nested, form.path("properties"), given);
        if (!nested.isEmpty()) {
          json.set(name, nested);
        }
      }
    }
  }

  private static boolean inside(ObjectNode json, String name) {
    return json.values().stream().anyMatch(value -> value.isObject() && value.has(name));
  }

  private static JsonNode value(JsonNode form, String written) {
    return switch (type(form)) {
      case "integer" -> whole(written);
      case "array" -> list(form.path("items"), written);
      case "object" -> parts(form.path("properties"), written);
      default -> StringNode.valueOf(written);
    };
  }

  private static ArrayNode list(JsonNode form, String written) {
    ArrayNode list = JSON.createArrayNode();
    for (String item : written.split(",", -1)) {
      list.add(value(form, item.strip()));
    }
    return list;
  }

  /// `2:1` is the first property, then the second.
  private static ObjectNode parts(JsonNode properties, String written) {
    ObjectNode object = JSON.createObjectNode();
    String[] values = written.split(":", -1);
    int next = 0;
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      if (next < values.length) {
        object.set(property.getKey(), value(property.getValue(), values[next++].strip()));
      }
    }
    return object;
  }

  private static JsonNode whole(String written) {
    try {
      return JSON.getNodeFactory().numberNode(Integer.parseInt(written));
    } catch (NumberFormatException e) {
      return StringNode.valueOf(written);
    }
  }

  private static String type(JsonNode form) {
    return form.path("type").asString("");
  }
}
