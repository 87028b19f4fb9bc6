package org.supportagentbench.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Phrases over the words of one [Vocabulary], each with a payload; finds all that begin at a word.
/// Filled while patterns are compiled, then only read.
final class Trie {
  private static final int MOST_BETWEEN = 5;
  private static final int MOST_GAPS = 3;

  private final Vocabulary vocabulary;
  private long[] keys = new long[256];
  private int[] children = new int[256];
  private int edges;
  private int[][] between = new int[64][];
  private int[][] payloads = new int[64][];
  private int nodes = 1;
  private final Map<String, Integer> tails = new HashMap<>();

  Trie(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// Adds all ways to say a phrase. What follows a `..` is stored once for all ways before it.
  void add(String phrase, int payload) {
    addFrom(0, phrase, payload);
  }

  private void addFrom(int node, String phrase, int payload) {
    int gap = PhraseSyntax.firstGap(phrase);
    String head = gap < 0 ? phrase : phrase.substring(0, gap);
    int tail = gap < 0 ? 0 : tail(phrase.substring(gap + 2), payload);
    for (List<String> way : PhraseSyntax.ways(head)) {
      add(node, way, 0, payload, tail);
    }
  }

  private int tail(String rest, int payload) {
    Integer known = tails.get(payload + rest);
    if (known != null) {
      return known;
    }
    int node = newNode();
    tails.put(payload + rest, node);
    addFrom(node, rest, payload);
    return node;
  }

  private void add(int node, List<String> words, int at, int payload, int tail) {
    if (at == words.size()) {
      if (tail == 0) {
        addPayload(node, payload);
      } else {
        addTail(node, tail);
      }
      return;
    }
    for (int id : vocabulary.add(words.get(at))) {
      int next = child(node, id);
      if (next == 0) {
        next = newNode();
        put(key(node, id), next);
      }
      add(next, words, at + 1, payload, tail);
    }
  }

  private void addTail(int node, int tail) {
    int[] old = between[node];
    if (old == null) {
      between[node] = new int[] {tail};
      return;
    }
    for (int known : old) {
      if (known == tail) {
        return;
      }
    }
    between[node] = Arrays.copyOf(old, old.length + 1);
    between[node][old.length] = tail;
  }

  private void addPayload(int node, int payload) {
    int[] old = payloads[node];
    if (old == null) {
      payloads[node] = new int[] {payload};
      return;
    }
    for (int known : old) {
      if (known == payload) {
        return;
      }
    }
    payloads[node] = Arrays.copyOf(old, old.length + 1);
    payloads[node][old.length] = payload;
  }

  private int newNode() {
    if (nodes == between.length) {
      between = Arrays.copyOf(between, nodes * 2);
      payloads = Arrays.copyOf(payloads, nodes * 2);
    }
    return nodes++;
  }

  private static long key(int node, int word) {
    return (long) node << 32 | word + 1;
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & keys.length - 1;
  }

  private void put(long key, int child) {
    if (edges * 2 > keys.length) {
      long[] oldKeys = keys;
      int[] oldChildren = children;
      keys = new long[oldKeys.length * 2];
      children = new int[keys.length];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != 0) {
          place(oldKeys[i], oldChildren[i]);
        }
      }
    }
    place(key, child);
    edges++;
  }

  private void place(long key, int child) {
    int slot = slot(key);
    while (keys[slot] != 0) {
      slot = slot + 1 & keys.length - 1;
    }
    keys[slot] = key;
    children[slot] = child;
  }

  private int child(int node, int word) {
    long key = key(node, word);
    int slot = slot(key);
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return children[slot];
      }
      slot = slot + 1 & keys.length - 1;
    }
    return 0;
  }

  /// Reports every phrase that begins at word `from` and ends before `to`.
  void match(WordIds words, int from, int to, Found found) {
    walk(0, words, from, to, 0, found);
  }

  private boolean walk(int node, WordIds words, int at, int to, int gaps, Found found) {
    int[] here = payloads[node];
    if (here != null) {
      for (int payload : here) {
        found.add(at, payload);
      }
    }
    boolean any = here != null;
    if (at < to) {
      any |= step(node, words, at, to, gaps, found);
    }
    int[] open = between[node];
    if (open != null && gaps < MOST_GAPS) {
      for (int tail : open) {
        any |= later(tail, words, at, to, gaps + 1, found);
      }
    }
    return any;
  }

  /// The rest of a phrase after a `..`, at the first place where it matches.
  private boolean later(int tail, WordIds words, int at, int to, int gaps, Found found) {
    int last = Math.min(to - 1, at + MOST_BETWEEN);
    for (int next = at; next <= last; next++) {
      if (step(tail, words, next, to, gaps, found)) {
        return true;
      }
    }
    return false;
  }

  private boolean step(int node, WordIds words, int at, int to, int gaps, Found found) {
    boolean any = false;
    int id = words.id(at);
    if (id != Vocabulary.NONE) {
      int next = child(node, id);
      any = next != 0 && walk(next, words, at + 1, to, gaps, found);
    }
    int prefix = words.prefix(at);
    while (prefix != Vocabulary.NONE) {
      int next = child(node, prefix);
      any |= next != 0 && walk(next, words, at + 1, to, gaps, found);
      prefix = words.shorterPrefix(at, prefix);
    }
    return any;
  }

  /// Takes what was found.
  interface Found {
    /// A phrase ends before word `end`.
    void add(int end, int payload);
  }
}
