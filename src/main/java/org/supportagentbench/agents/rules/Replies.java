package org.supportagentbench.agents.rules;

import java.util.Map;

/// What the agent says, in one language; English where the language has no such line. `{name}` in a
/// line is filled in. Immutable.
final class Replies {
  private final Map<String, String> own;
  private final Map<String, String> english;

  private Replies(Map<String, String> own, Map<String, String> english) {
    this.own = own;
    this.english = english;
  }

  static Replies of(String language) {
    Map<String, String> english = TextFile.read("replies.en.txt");
    boolean other = language.equals("es") || language.equals("fr") || language.equals("de");
    return new Replies(other ? TextFile.read("replies." + language + ".txt") : english, english);
  }

  /// Whether the language itself has the line.
  boolean has(String key) {
    return own.containsKey(key);
  }

  /// The line with its places filled in.
  ///
  /// @param values names and values by turns
  String line(String key, Object... values) {
    String text = own.getOrDefault(key, english.getOrDefault(key, ""));
    if (text.isEmpty()) {
      throw new IllegalStateException("replies have no line " + key);
    }
    for (int i = 0; i + 1 < values.length; i += 2) {
      text = text.replace("{" + values[i] + "}", String.valueOf(values[i + 1]));
    }
    return text;
  }
}
