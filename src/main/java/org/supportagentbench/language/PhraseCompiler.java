package org.supportagentbench.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts the phrases of data files into a [Trie]: words, `..` for up to five words between, `ship*`
/// for any ending, `(a|b)` for either, `(a|)` for a or nothing. What stands behind a `..` or behind
/// many alternatives is stored once, not once for each of them.
final class PhraseCompiler {
  /// From so many alternatives on, what follows them is stored once.
  private static final int MANY = 3;

  private final Trie trie;
  private final Map<String, Integer> shared = new HashMap<>();

  PhraseCompiler(Trie trie) {
    this.trie = trie;
  }

  /// Adds all ways to say a phrase.
  ///
  /// @throws IllegalArgumentException where brackets of the phrase do not match
  void add(String phrase, int payload) {
    compile(0, phrase, payload);
  }

  private void compile(int node, String phrase, int payload) {
    int special = special(phrase);
    int plainEnd = special < 0 ? phrase.length() : special;
    for (int end : path(node, phrase.substring(0, plainEnd))) {
      if (special < 0) {
        trie.end(end, payload);
      } else if (phrase.charAt(special) == '.') {
        trie.goOnLater(end, shared(phrase.substring(special + 2), payload));
      } else {
        group(end, phrase, special, payload);
      }
    }
  }

  private void group(int node, String phrase, int open, int payload) {
    int close = close(phrase, open);
    List<String> either = alternatives(phrase.substring(open + 1, close));
    String rest = phrase.substring(close + 1);
    boolean share = either.size() >= MANY && !rest.isBlank();
    for (String way : either) {
      if (share && !way.isBlank() && special(way) < 0) {
        for (int end : path(node, way)) {
          trie.goOn(end, shared(rest, payload));
        }
      } else {
        compile(node, way + " " + rest, payload);
      }
    }
  }

  private int shared(String rest, int payload) {
    String key = payload + " " + rest.strip();
    Integer known = shared.get(key);
    if (known != null) {
      return known;
    }
    int node = trie.newNode();
    shared.put(key, node);
    compile(node, rest, payload);
    return node;
  }

  private int[] path(int node, String words) {
    int[] ends = {node};
    for (String word : words(words)) {
      List<Integer> next = new ArrayList<>();
      for (int end : ends) {
        for (int after : trie.after(end, word)) {
          next.add(after);
        }
      }
      ends = next.stream().mapToInt(Integer::intValue).toArray();
    }
    return ends;
  }

  /// Where the first bracket or `..` stands; -1 for none.
  private static int special(String phrase) {
    for (int i = 0; i < phrase.length(); i++) {
      boolean gap = phrase.startsWith("..", i);
      if (phrase.charAt(i) == '(' || gap) {
        return i;
      }
      if (phrase.charAt(i) == ')') {
        throw new IllegalArgumentException("a bracket is closed that was not opened: " + phrase);
      }
    }
    return -1;
  }

  private static int close(String phrase, int open) {
    int depth = 0;
    for (int i = open; i < phrase.length(); i++) {
      depth += phrase.charAt(i) == '(' ? 1 : phrase.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("a bracket is not closed: " + phrase);
  }

  /// The parts between `|` outside inner brackets.
  private static List<String> alternatives(String group) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < group.length(); i++) {
      char c = group.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == '|' && depth == 0) {
        parts.add(group.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(group.substring(from));
    return parts;
  }

  /// The words of a stretch; cut as messages are, but `*` stays.
  private static List<String> words(String plain) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < plain.length()) {
      if (!Links.wordPart(plain.charAt(at))) {
        at++;
        continue;
      }
      int end = at + 1;
      while (end < plain.length()
          && (Links.wordPart(plain.charAt(end)) || plain.charAt(end) == '*')) {
        end++;
      }
      words.add(plain.substring(at, end));
      at = end;
    }
    return words;
  }
}
