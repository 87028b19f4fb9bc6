package org.supportagentbench.suite;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A YAML document as it is written: text is never turned into numbers, dates or booleans, and
/// every part knows its line.
public sealed interface YamlNode {
  int line();

  /// What a person would call it.
  String kind();

  /// The value of this key, where the node is a mapping with nothing else in it.
  static Optional<Field> only(YamlNode node, String key) {
    return node instanceof Fields fields && fields.fields().size() == 1
        ? Optional.ofNullable(fields.fields().get(key))
        : Optional.empty();
  }

  /// Text, as written; empty where nothing is written.
  record Text(String value, int line) implements YamlNode {
    @Override
    public String kind() {
      return value.isEmpty() ? "nothing" : "'" + value + "'";
    }
  }

  /// A list.
  record Items(List<YamlNode> items, int line) implements YamlNode {
    @Override
    public String kind() {
      return "a list";
    }
  }

  /// Keys with values, in the order in which they are written.
  record Fields(Map<String, Field> fields, int line) implements YamlNode {
    @Override
    public String kind() {
      return "keys with values";
    }
  }

  /// A key's line and its value.
  record Field(int line, YamlNode value) {}
}
