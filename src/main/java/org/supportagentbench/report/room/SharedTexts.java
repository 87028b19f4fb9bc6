package org.supportagentbench.report.room;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Long texts of one file, each written once: the conversations of a case hold the same emails,
/// orders and policy pages over and over.
final class SharedTexts {
  private static final int LONG = 60;

  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private int characters;

  /// Puts the number of a text in its place, wherever a long one stands in a message.
  void share(JsonNode messages) {
    for (JsonNode message : messages) {
      if (message instanceof ObjectNode object) {
        String text = object.path("text").asString("");
        if (text.length() >= LONG) {
          object.put("text", number(text));
        }
      }
    }
  }

  private int number(String text) {
    Integer known = numbers.get(text);
    if (known != null) {
      return known;
    }
    numbers.put(text, numbers.size());
    characters += text.length();
    return numbers.size() - 1;
  }

  Set<String> all() {
    return numbers.keySet();
  }

  /// How much there is, without what is only numbered.
  int characters() {
    return characters;
  }

  void writeInto(ArrayNode array) {
    numbers.keySet().forEach(array::add);
  }
}
