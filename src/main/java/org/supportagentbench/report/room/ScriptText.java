package org.supportagentbench.report.room;

import java.io.StringWriter;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// JSON inside a script file: a page that is opened from a folder may not read a file, but it may
/// load a script. What a model wrote stays a string there: no character of it can end the string,
/// begin markup, or change the direction of writing of whoever looks at the file.
final class ScriptText {
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

  private ScriptText() {}

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static JsonNode read(String json) {
    return JSON.readTree(json);
  }

  /// The JSON of an object whose properties the body writes.
  static String json(Consumer<JsonGenerator> body) {
    var text = new StringWriter(1 << 14);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      body.accept(json);
      json.writeEndObject();
    }
    return text.toString();
  }

  /// A statement that calls a function with a name and a JSON text. The text is handed over as a
  /// string and parsed there: quicker to load than a literal, and a key such as `__proto__` is only
  /// a key.
  static String call(String function, String name, String json) {
    var out = new StringBuilder(json.length() + json.length() / 8 + 64);
    out.append(function).append("('").append(name).append("','");
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '\\' || c == '\'') {
        out.append('\\').append(c);
      } else if (plain(json, i)) {
        out.append(c);
      } else {
        out.append("\\\\u").append(String.format(Locale.ROOT, "%04x", (int) c));
      }
    }
    return out.append("');\n").toString();
  }

  /// Whether a character may stand in the file as it is. All others are within a string of the JSON
  /// text, where they can be written as an escape.
  private static boolean plain(String text, int at) {
    char c = text.charAt(at);
    if (c < 0x7f) {
      return c >= ' ' && c != '<' && c != '>' && c != '&';
    }
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c >= 0xa0
        && c < 0xfff0
        && switch (Character.getType(c)) {
          case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
          default -> true;
        };
  }
}
