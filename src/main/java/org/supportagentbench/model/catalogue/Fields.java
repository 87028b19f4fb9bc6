package org.supportagentbench.model.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The keys of one object of a sheet. What is asked for is known; everything else is a problem.
/// Used by one thread.
final class Fields {
  private final Sheet sheet;
  private final String path;
  private final JsonNode node;
  private final List<String> problems;
  private final Set<String> known = new LinkedHashSet<>();

  Fields(Sheet sheet, String path, JsonNode node, List<String> problems) {
    this.sheet = sheet;
    this.path = path;
    this.node = node;
    this.problems = problems;
  }

  Optional<String> text(String key) {
    return value(key, JsonNode::isString, "a text").map(JsonNode::stringValue);
  }

  boolean flag(String key, boolean otherwise) {
    return value(key, JsonNode::isBoolean, "true or false")
        .map(JsonNode::booleanValue)
        .orElse(otherwise);
  }

  /// A whole number above 0.
  OptionalInt count(String key) {
    Optional<JsonNode> found =
        value(key, n -> n.isInt() && n.intValue() > 0, "a whole number above 0");
    return found.isPresent() ? OptionalInt.of(found.get().intValue()) : OptionalInt.empty();
  }

  /// A number that is not below 0.
  OptionalDouble amount(String key) {
    Optional<JsonNode> found =
        value(key, n -> n.isNumber() && n.doubleValue() >= 0, "a number that is not below 0");
    return found.isPresent()
        ? OptionalDouble.of(found.get().doubleValue())
        : OptionalDouble.empty();
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    value(key, JsonNode::isArray, "a list such as [ONE, TWO]")
        .ifPresent(list ->
            list.forEach(item -> {
              if (item.isString()) {
                texts.add(item.stringValue());
              } else {
                problem(key, "'%s' wants texts in its list.".formatted(key));
              }
            }));
    return texts;
  }

  /// An object that is passed on as it is; an empty one where there is none.
  ObjectNode object(String key) {
    return value(key, JsonNode::isObject, "keys with values")
        .map(ObjectNode.class::cast)
        .orElseGet(() -> JsonMapper.shared().createObjectNode());
  }

  /// The keys of an object.
  Optional<Fields> fields(String key) {
    return value(key, JsonNode::isObject, "keys with values")
        .map(inner -> new Fields(sheet, Sheet.below(path, key), inner, problems));
  }

  /// The objects of an object, by their names. One without anything in it may be left empty.
  Map<String, Fields> each(String key) {
    Map<String, Fields> each = new LinkedHashMap<>();
    JsonNode all = object(key);
    String below = Sheet.below(path, key);
    for (Map.Entry<String, JsonNode> entry : all.properties()) {
      String inner = Sheet.below(below, entry.getKey());
      if (entry.getValue().isObject() || entry.getValue().isNull()) {
        each.put(entry.getKey(), new Fields(sheet, inner, entry.getValue(), problems));
      } else {
        problems.add(
            "%s: '%s' wants keys with values.".formatted(sheet.place(inner), entry.getKey()));
      }
    }
    return each;
  }

  /// One of some words, as what it stands for.
  <T> Optional<T> oneOf(String key, Function<String, Optional<T>> meaning, List<String> words) {
    Optional<String> word = text(key);
    Optional<T> meant = word.flatMap(meaning);
    if (word.isPresent() && meant.isEmpty()) {
      problem(
          key,
          "'%s' cannot be '%s'. One of: %s.".formatted(key, word.get(), String.join(", ", words)));
    }
    return meant;
  }

  /// Says that something is wrong with a key.
  void problem(String key, String sentence) {
    problems.add(sheet.place(Sheet.below(path, key)) + ": " + sentence);
  }

  /// Whether the key is there with a value.
  boolean has(String key) {
    return node.hasNonNull(key);
  }

  /// Every key that nobody asked for is a problem.
  void nothingElse() {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (!known.contains(entry.getKey())) {
        problem(
            entry.getKey(),
            "the key '%s' is unknown here. Known: %s."
                .formatted(entry.getKey(), String.join(", ", known)));
      }
    }
  }

  private Optional<JsonNode> value(String key, Predicate<JsonNode> fits, String wanted) {
    known.add(key);
    JsonNode value = node.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!fits.test(value)) {
      problem(key, "'%s' wants %s.".formatted(key, wanted));
      return Optional.empty();
    }
    return Optional.of(value);
  }
}
