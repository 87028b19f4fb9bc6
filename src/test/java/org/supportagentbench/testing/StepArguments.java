package org.supportagentbench.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Calls as they stand in a case's reference steps: `cancel_order order_number=1160 lines=1,2
/// reason=customer_request`. Words with blanks stand in double quotes; `line_items=1:1,2:2` is
/// line:quantity; an address is flat.
public final class StepArguments {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> ADDRESS =
      Set.of("name", "line1", "line2", "city", "region", "postcode", "country");

  private StepArguments() {}

  /// The tool's name.
  public static String tool(String step) {
    return parts(step).getFirst();
  }

  /// The arguments as an agent would send them.
  public static ObjectNode json(String step) {
    ObjectNode json = JSON.createObjectNode();
    for (String part : parts(step).stream().skip(1).toList()) {
      String name = part.substring(0, part.indexOf('='));
      String value = part.substring(part.indexOf('=') + 1);
      switch (name) {
        case "line_items" -> items(json.putArray(name), value);
        case "lines" -> {
          ArrayNode lines = json.putArray(name);
          for (String line : value.split(",")) {
            lines.add(Integer.parseInt(line));
          }
        }
        case "order_number", "line" -> json.put(name, Integer.parseInt(value));
        default -> {
          if (ADDRESS.contains(name)) {
            json.withObjectProperty("address").put(name, value);
          } else {
            json.put(name, value);
          }
        }
      }
    }
    return json;
  }

  private static void items(ArrayNode into, String value) {
    for (String item : value.split(",")) {
      String[] lineAndQuantity = item.split(":");
      into.addObject()
          .put("line", Integer.parseInt(lineAndQuantity[0]))
          .put("quantity", Integer.parseInt(lineAndQuantity[1]));
    }
  }

  private static List<String> parts(String step) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    for (char c : step.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ' ' && !quoted) {
        if (!part.isEmpty()) {
          parts.add(part.toString());
        }
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts;
  }
}
