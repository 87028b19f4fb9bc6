package org.supportagentbench.model;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Finds the JSON object in what a model wrote, whatever it put around it: a markdown fence, a
/// sentence before, a sentence behind. Hostile text costs no more than one pass for each of its
/// first few opening braces.
public final class JsonReply {
  private static final int DEPTH = 30;
  private static final int LENGTH = 200_000;
  private static final int TRIES = 8;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
                  .build())
          .build();

  private JsonReply() {}

  /// The first object that has a property of this name; empty where there is none, or where the
  /// text is longer than any honest answer.
  public static Optional<JsonNode> with(String property, String text) {
    if (text.length() > LENGTH) {
      return Optional.empty();
    }
    int at = text.indexOf('{');
    for (int tries = 0; at >= 0 && tries < TRIES; tries++) {
      Optional<JsonNode> object = objectAt(text, at);
      if (object.filter(node -> node.has(property)).isPresent()) {
        return object;
      }
      at = text.indexOf('{', at + 1);
    }
    return Optional.empty();
  }

  private static Optional<JsonNode> objectAt(String text, int at) {
    int end = end(text, at);
    if (end < 0) {
      return Optional.empty();
    }
    try {
      JsonNode node = JSON.readTree(text.substring(at, end));
      return node.isObject() ? Optional.of(node) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /// The index behind the brace that closes the one at `from`; -1 where none does.
  private static int end(String text, int from) {
    int open = 0;
    boolean quoted = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        i += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{') {
        open++;
      } else if (c == '}' && --open == 0) {
        return i + 1;
      }
    }
    return -1;
  }
}
