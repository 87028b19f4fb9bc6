package org.supportagentbench.results;

import java.io.StringWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.transcript.Outcome;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON as the store keeps it. The same value always gives the same text, and any text of a model
/// comes back as it was: half of a surrogate pair, which no encoding of a file can hold, is written
/// as an escape.
final class JsonText {
  /// Deeper than what any parser in front of the store lets through.
  private static final int DEPTH = 2_000;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH)
                          .maxStringLength(Integer.MAX_VALUE)
                          .build())
                  .streamWriteConstraints(
                      StreamWriteConstraints.builder().maxNestingDepth(DEPTH).build())
                  .build())
          .build();

  private JsonText() {}

  /// The text of one object whose properties the body writes.
  static String object(Consumer<JsonGenerator> body) {
    var text = new StringWriter(4096);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      body.accept(json);
      json.writeEndObject();
    }
    return withoutHalfPairs(text.toString());
  }

  /// Reads a text of the store.
  ///
  /// @throws InputProblem if it is no JSON: the file was changed or damaged
  static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      throw new InputProblem("The store holds a row that is not JSON: " + e.getOriginalMessage());
    }
  }

  /// An array property whose elements the body writes.
  static <T> void array(
      JsonGenerator json, String name, Iterable<T> elements, Consumer<T> element) {
    json.writeArrayPropertyStart(name);
    elements.forEach(element);
    json.writeEndArray();
  }

  /// A property that most rows do not have: an empty text is left out.
  static void textUnlessEmpty(JsonGenerator json, String name, String text) {
    if (!text.isEmpty()) {
      json.writeStringProperty(name, text);
    }
  }

  /// A text property; empty where it is left out.
  static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }

  /// A number that was measured, or why it was not.
  static void outcome(JsonGenerator json, String name, Outcome outcome) {
    json.writeObjectPropertyStart(name);
    switch (outcome) {
      case Outcome.Measured measured -> {
        json.writeNumberProperty("value", measured.value());
        json.writeStringProperty("basis", measured.basis().wire());
      }
      case Outcome.NotMeasured not -> json.writeStringProperty("not_measured", not.reason());
    }
    json.writeEndObject();
  }

  /// What [#outcome(JsonGenerator, String, Outcome)] wrote.
  static Outcome outcome(JsonNode node) {
    if (node.has("not_measured")) {
      return new Outcome.NotMeasured(text(node, "not_measured"));
    }
    String basis = text(node, "basis");
    for (Outcome.Basis known : Outcome.Basis.values()) {
      if (known.wire().equals(basis)) {
        return new Outcome.Measured(node.path("value").asDouble(), known);
      }
    }
    throw unknown("basis", basis);
  }

  /// The constant of an enum by its name in lower case.
  ///
  /// @throws InputProblem for a word that this version does not know
  static <E extends Enum<E>> E constant(Class<E> type, JsonNode node, String name) {
    return constant(type, text(node, name), name);
  }

  /// The constant of an enum by its name in lower case; `name` says what it is for.
  static <E extends Enum<E>> E constant(Class<E> type, String word, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(() -> unknown(name, word));
  }

  /// What to say of a word that this version does not know.
  static InputProblem unknown(String name, String word) {
    return new InputProblem(
        "The store says %s '%s', which this version of sab does not know; a newer one wrote it."
            .formatted(name, word));
  }

  private static String withoutHalfPairs(String text) {
    int half = halfPair(text, 0);
    if (half < 0) {
      return text;
    }
    var clean = new StringBuilder(text.length() + 16);
    int from = 0;
    for (; half >= 0; half = halfPair(text, from)) {
      clean.append(text, from, half).append("\\u%04x".formatted((int) text.charAt(half)));
      from = half + 1;
    }
    return clean.append(text, from, text.length()).toString();
  }

  private static int halfPair(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        boolean pair =
            i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
        if (!pair) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }
}
