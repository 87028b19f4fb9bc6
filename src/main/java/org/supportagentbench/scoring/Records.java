package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What tool results say about the things that calls name by their ids: the words of the record
/// that an id stands in (`{"item_id": "4293", "name": "Skateboard", "options": {"length": "28
/// inch"}}`). Used by one thread.
final class Records {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_WORDS = 60;

  private final Map<String, Set<String>> words = new HashMap<>();
  private final Map<String, Set<String>> beside = new HashMap<>();
  private final Map<String, Set<String>> children = new HashMap<>();
  private final Map<String, Integer> first = new HashMap<>();
  private int at;
  private final Map<String, Integer> parts = new HashMap<>();

  /// Takes in what a tool answered; an answer that is no JSON says nothing here.
  ///
  /// @param message index of the tool's message
  void add(int message, String text) {
    at = message;
    if (text.isEmpty() || (text.charAt(0) != '{' && text.charAt(0) != '[')) {
      return;
    }
    try {
      walk(JSON.readTree(text), Set.of());
    } catch (JacksonException e) {
      // Torn or no JSON at all: nothing to learn from it.
      return;
    }
  }

  private void walk(JsonNode node, Set<String> above) {
    if (node.isArray()) {
      node.forEach(item -> walk(item, above));
      return;
    }
    if (!node.isObject()) {
      return;
    }
    Set<String> own = describe(node);
    List<String> single = ids(node);
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      JsonNode value = field.getValue();
      if (value.isArray() && size(value) > 0) {
        single.forEach(id -> value.forEach(item -> note(id, named(item), Set.of())));
        single.forEach(id -> children(id, value));
        single.forEach(id -> parts.merge(Ids.plain(id), size(value), Math::max));
      }
      if (value.isObject() && Ids.like(field.getKey())) {
        note(field.getKey(), describe(value), own);
      }
      walk(value, named(node));
    }
    List<String> ids = new ArrayList<>(single);
    ids.addAll(listed(node));
    for (String id : ids) {
      note(id, own, above);
      beside.computeIfAbsent(Ids.plain(id), _ -> new HashSet<>()).addAll(plain(single));
    }
  }

  private void children(String id, JsonNode list) {
    Set<String> inside = children.computeIfAbsent(Ids.plain(id), _ -> new HashSet<>());
    list.valueStream().limit(MOST_WORDS).forEach(item -> inside.addAll(plain(ids(item))));
  }

  /// The ids of what the record with this id lists, such as the items of an order.
  Set<String> children(String id) {
    return children.getOrDefault(Ids.plain(id), Set.of());
  }

  private static int size(JsonNode array) {
    return (int) array.valueStream().filter(JsonNode::isObject).count();
  }

  /// Ids that the record itself has.
  private static List<String> ids(JsonNode node) {
    List<String> ids = new ArrayList<>();
    for (JsonNode value : node) {
      take(value, ids);
    }
    return ids;
  }

  /// Ids in the lists of the record; they are not of each other.
  private static List<String> listed(JsonNode node) {
    List<String> ids = new ArrayList<>();
    for (JsonNode list : node) {
      if (list.isArray()) {
        for (JsonNode value : list) {
          take(value, ids);
        }
      }
    }
    return ids;
  }

  private static void take(JsonNode value, List<String> ids) {
    if (ids.size() < MOST_WORDS && value.isString() && Ids.like(value.stringValue())) {
      ids.add(value.stringValue());
    }
  }

  private static List<String> plain(List<String> ids) {
    return ids.stream().limit(MOST_WORDS).map(Ids::plain).toList();
  }

  private void note(String id, Set<String> own, Set<String> above) {
    first.putIfAbsent(Ids.plain(id), at);
    Set<String> known = words.computeIfAbsent(Ids.plain(id), _ -> new HashSet<>());
    if (known.size() < MOST_WORDS) {
      known.addAll(own);
      known.addAll(above);
    }
  }

  /// The words of the record's own fields and of its options, without ids.
  private static Set<String> describe(JsonNode node) {
    Set<String> found = new HashSet<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      JsonNode value = field.getValue();
      boolean options = value.isObject() && value.size() <= 8;
      if (options) {
        value.values().forEach(option -> describe(option, found));
      } else {
        describe(value, found);
      }
    }
    return found;
  }

  private static Set<String> named(JsonNode node) {
    Set<String> found = new HashSet<>();
    describe(node.path("name"), found);
    describe(node.path("title"), found);
    return found;
  }

  private static void describe(JsonNode value, Set<String> found) {
    if (value.isString() && value.stringValue().length() <= 80 && !Ids.like(value.stringValue())) {
      for (String word : PlainWords.of(value.stringValue()).split(" ", -1)) {
        if (word.length() > 1) {
          found.add(word);
        }
      }
    } else if (value.isNumber()) {
      found.add(value.toString());
    }
  }

  /// The words of the records that name the id; none where no tool result does.
  Set<String> words(String id) {
    return words.getOrDefault(Ids.plain(id), Set.of());
  }

  /// Whether a tool had named the id before the message.
  boolean knownBefore(int message, String id) {
    return first.getOrDefault(Ids.plain(id), Integer.MAX_VALUE) < message;
  }

  /// The other ids of the records that name the id, such as the telephone number of a line.
  Set<String> beside(String id) {
    return beside.getOrDefault(Ids.plain(id), Set.of());
  }

  /// Entries in the longest list of the record that has the id; 0 where there is none.
  int parts(String id) {
    return parts.getOrDefault(Ids.plain(id), 0);
  }
}
