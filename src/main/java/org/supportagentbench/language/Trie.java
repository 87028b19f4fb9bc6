package org.supportagentbench.language;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Phrases over the words of one [Vocabulary], each with a payload; finds all that begin at a word.
/// Filled by [PhraseCompiler], then only read.
final class Trie {
  private static final int MOST_BETWEEN = 5;
  private static final int MOST_GAPS = 3;

  /// A word of the form `abc*` leads on from a node.
  private static final byte ENDINGS = 1;

  /// A phrase ends at a node, or goes on at another one.
  private static final byte MORE = 2;

  private final Vocabulary vocabulary;
  private long[] keys = new long[256];
  private int[] children = new int[256];
  private int edges;
  private int[] @Nullable [] between = new int[64][];
  private int[] @Nullable [] links = new int[64][];
  private int[] @Nullable [] payloads = new int[64][];
  private byte[] has = new byte[64];
  private int nodes = 1;

  /// The nodes that the first word of a phrase leads to, by the word's number.
  private volatile int @Nullable [] firsts;

  Trie(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// The nodes after a word; several where the vocabulary knows it with and without accents.
  int[] after(int node, String word) {
    int[] ids = vocabulary.add(word);
    if (word.endsWith("*")) {
      has[node] |= ENDINGS;
    }
    int[] nexts = new int[ids.length];
    for (int k = 0; k < ids.length; k++) {
      int next = child(node, ids[k]);
      if (next == 0) {
        next = newNode();
        put(key(node, ids[k]), next);
      }
      nexts[k] = next;
    }
    return nexts;
  }

  /// Goes on at another node too, after up to five words.
  void goOnLater(int node, int rest) {
    between[node] = with(between[node], rest);
    has[node] |= MORE;
  }

  /// Goes on at another node too, at once.
  void goOn(int node, int rest) {
    links[node] = with(links[node], rest);
    has[node] |= MORE;
  }

  /// A phrase ends here.
  void end(int node, int payload) {
    payloads[node] = with(payloads[node], payload);
    has[node] |= MORE;
  }

  private static int[] with(int @Nullable [] some, int one) {
    if (some == null) {
      return new int[] {one};
    }
    for (int known : some) {
      if (known == one) {
        return some;
      }
    }
    int[] more = Arrays.copyOf(some, some.length + 1);
    more[some.length] = one;
    return more;
  }

  /// A node that no word leads to yet.
  int newNode() {
    if (nodes == between.length) {
      between = Arrays.copyOf(between, nodes * 2);
      links = Arrays.copyOf(links, nodes * 2);
      payloads = Arrays.copyOf(payloads, nodes * 2);
      has = Arrays.copyOf(has, nodes * 2);
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
    if ((has[0] & MORE) != 0) {
      walk(0, words, from, to, 0, found);
      return;
    }
    int[] begin = firsts();
    int id = words.id(from);
    if (id != Vocabulary.NONE && begin[id] != 0) {
      walk(begin[id], words, from + 1, to, 0, found);
    }
    int prefix = (has[0] & ENDINGS) == 0 ? Vocabulary.NONE : words.prefix(from);
    while (prefix != Vocabulary.NONE) {
      if (begin[prefix] != 0) {
        walk(begin[prefix], words, from + 1, to, 0, found);
      }
      prefix = words.shorterPrefix(prefix);
    }
  }

  private int[] firsts() {
    int[] known = firsts;
    if (known == null) {
      known = new int[vocabulary.size()];
      for (int id = 0; id < known.length; id++) {
        known[id] = child(0, id);
      }
      firsts = known;
    }
    return known;
  }

  private boolean walk(int node, WordIds words, int at, int to, int gaps, Found found) {
    if ((has[node] & MORE) == 0) {
      return at < to && step(node, words, at, to, gaps, found);
    }
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
    int[] more = links[node];
    if (more != null) {
      for (int link : more) {
        any |= walk(link, words, at, to, gaps, found);
      }
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
    int prefix = (has[node] & ENDINGS) == 0 ? Vocabulary.NONE : words.prefix(at);
    while (prefix != Vocabulary.NONE) {
      int next = child(node, prefix);
      any |= next != 0 && walk(next, words, at + 1, to, gaps, found);
      prefix = words.shorterPrefix(prefix);
    }
    return any;
  }

  /// Takes what was found.
  interface Found {
    /// A phrase ends before word `end`.
    void add(int end, int payload);
  }
}
