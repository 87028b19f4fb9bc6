package org.supportagentbench.suite;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Turns the arguments of a reference step, which are written on one line, into what an agent
/// sends: `lines=1,2` becomes a list, `line_items=1:1,2:2` a list of lines with quantities, and the
/// parts of an address go into `address`.
public final class StepArguments {
  private static final String ADDRESS_TOOL = "update_shipping_address";
  private static final Set<String> WHOLE = Set.of("order_number", "line");

  private StepArguments() {}

  /// The arguments as JSON, in the order in which they are written. What does not fit is passed on
  /// as text; the desk answers it with a sentence.
  public static ObjectNode json(ReferenceStep.CallTool call) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, String> argument : call.arguments().entrySet()) {
      String name = argument.getKey();
      String value = argument.getValue();
      if (name.equals("lines")) {
        ArrayNode lines = json.putArray(name);
        for (String line : value.split(",", -1)) {
          addNumber(lines, line);
        }
      } else if (name.equals("line_items")) {
        lineItems(json.putArray(name), value);
      } else if (WHOLE.contains(name)) {
        putNumber(json, name, value);
      } else if (call.tool().equals(ADDRESS_TOOL)) {
        json.withObjectProperty("address").put(name, value);
      } else {
        json.put(name, value);
      }
    }
    return json;
  }

  private static void lineItems(ArrayNode items, String value) {
    for (String item : value.split(",", -1)) {
      int colon = item.indexOf(':');
      ObjectNode node = items.addObject();
      putNumber(node, "line", colon < 0 ? item : item.substring(0, colon));
      if (colon >= 0) {
        putNumber(node, "quantity", item.substring(colon + 1));
      }
    }
  }

  private static void putNumber(ObjectNode node, String name, String text) {
    YamlValues.whole(text.strip())
        .ifPresentOrElse(number -> node.put(name, number), () -> node.put(name, text));
  }

  private static void addNumber(ArrayNode list, String text) {
    YamlValues.whole(text.strip()).ifPresentOrElse(list::add, () -> list.add(text));
  }
}
