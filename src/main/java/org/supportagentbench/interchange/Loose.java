package org.supportagentbench.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Reads values of a log liberally: what can be understood is taken, what cannot is remarked, and
/// nothing is refused. For one line, used by one thread.
final class Loose {
  /// Deeper JSON is refused: it comes from no log, and every reader of it would need a deep stack.
  static final int DEPTH = 500;

  /// Reads what a log may hold: texts of any length, numbers of any length that a line has.
  static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH)
                          .maxStringLength(Integer.MAX_VALUE)
                          .maxNameLength(1_000_000)
                          .build())
                  .streamWriteConstraints(
                      StreamWriteConstraints.builder().maxNestingDepth(2 * DEPTH).build())
                  .build())
          .build();

  /// Types of a part of a message whose `text` somebody wrote.
  private static final Set<String> WORDS = Set.of("", "text", "input_text", "output_text");

  private final List<Remark> remarks = new ArrayList<>();

  List<Remark> remarks() {
    return remarks;
  }

  void remark(String sentence) {
    remarks.add(Remark.of(sentence));
  }

  /// A remark on a word of the log: at most a few of a kind are told apart.
  void remark(String sentence, String word) {
    String shown = word.length() <= 40 ? word : word.substring(0, 40) + "...";
    remarks.add(Remark.of(sentence.formatted(shown)));
  }

  /// Words: text as it is, nothing for null, the texts of a list of parts, else the JSON itself.
  String text(JsonNode node) {
    if (node.isString()) {
      return node.stringValue();
    }
    if (node.isMissingNode() || node.isNull()) {
      return "";
    }
    if (node.isArray()) {
      return parts(node);
    }
    if (node.isObject() && node.path("text").isString()) {
      return node.path("text").stringValue();
    }
    if (node.isObject()) {
      remark("a text that is an object; it is read as its JSON");
      return node.toString();
    }
    return node.asString("");
  }

  private String parts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    for (JsonNode part : list) {
      if (part.isString()) {
        texts.add(part.stringValue());
      } else if (WORDS.contains(part.path("type").asString("")) && part.path("text").isString()) {
        texts.add(part.path("text").stringValue());
      } else if (part.isObject() && part.path("type").isString()) {
        remark("a part '%s' of a message; it is left out", part.path("type").stringValue());
      } else {
        texts.add(part.toString());
      }
    }
    return String.join("\n", texts);
  }

  /// What a tool answered: text as it is, anything else as its JSON.
  String answer(JsonNode node) {
    boolean parts =
        node.isArray() && !node.isEmpty() && node.get(0).path("type").asString("").equals("text");
    return node.isContainer() && !parts ? node.toString() : text(node);
  }

  /// A name or an id, also where it is a number; empty where it is missing or null.
  String word(JsonNode node) {
    if (node.isContainer()) {
      remark("a name or an id that is a list or an object; it is left out");
      return "";
    }
    return node.isNull() ? "" : node.asString("");
  }

  /// Arguments of a call: an object, or the same as JSON text; the raw words where they are no
  /// JSON.
  JsonNode arguments(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return JsonNodeFactory.instance.objectNode();
    }
    if (!node.isString()) {
      return node;
    }
    String text = node.stringValue().strip();
    if (text.isEmpty()) {
      return JsonNodeFactory.instance.objectNode();
    }
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      remark("arguments that are no JSON; they are kept as words");
      return node;
    }
  }

  /// Whether a tool's answer is an error: as the log says it, or where it says nothing, as the
  /// answer itself does (it begins with "error", or is an object with an `error` in it).
  boolean error(JsonNode flag, String answer) {
    if (flag.isBoolean()) {
      return flag.booleanValue();
    }
    if (flag.isString()) {
      String word = flag.stringValue().strip().toLowerCase(Locale.ROOT);
      return !Set.of("", "false", "no", "none", "0").contains(word);
    }
    if (!flag.isMissingNode() && !flag.isNull()) {
      return flag.isContainer() ? !flag.isEmpty() : flag.asInt(1) != 0;
    }
    String start = answer.substring(0, Math.min(answer.length(), 40)).strip();
    String lower = start.toLowerCase(Locale.ROOT);
    return lower.startsWith("error") || (lower.startsWith("{\"error\":") && !saysNone(lower));
  }

  private static boolean saysNone(String lower) {
    String value = lower.substring("{\"error\":".length()).strip();
    return value.startsWith("null") || value.startsWith("false") || value.startsWith("\"\"");
  }

  /// The elements of a list; a single thing counts as a list of one.
  Iterable<JsonNode> list(JsonNode node, String name) {
    if (node.isArray()) {
      return node;
    }
    if (node.isMissingNode() || node.isNull()) {
      return List.of();
    }
    remark("'%s' that is no list; it is read as a list of one", name);
    return List.of(node);
  }
}
