package org.supportagentbench.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Numbers the words that patterns use, and finds the number of a message's word without making a
/// string of it.
///
/// A pattern word with accents gets two numbers: one for the word as written, one for its folded
/// form, so that `cancele` in a message can be both `cancele` and `cancelé`, but `cancelé` only the
/// latter. Filled while patterns are compiled, then only read.
final class Vocabulary {
  static final int NONE = -1;

  private static final int LONGEST_PREFIX = 31;

  private final boolean accentsMatter;
  private final Map<String, Integer> exact = new HashMap<>();
  private String[] words = new String[64];
  private int[] hashes = new int[64];
  private int[] sames = new int[64];
  private int[] slots = new int[256];
  private int count;
  private final Map<String, Integer> prefixes = new HashMap<>();
  private int[] prefixSlots = new int[64];
  private int[] prefixHashes = new int[64];
  private int prefixLengths;

  /// By the number of a `abc*` word that of the longest shorter one that it begins with.
  private volatile int @Nullable [] shorter;

  Vocabulary(boolean accentsMatter) {
    this.accentsMatter = accentsMatter;
  }

  int size() {
    return count;
  }

  /// Makes a word, in patterns and messages, the same as another one: `queres` as `quieres`. To be
  /// said before the patterns are added.
  void spell(String word, String same) {
    int spelled = addFolded(Folding.fold(word));
    int meant = addFolded(Folding.fold(same));
    sames[spelled] = meant;
  }

  private int same(int id) {
    return sames[id];
  }

  /// Numbers of a pattern word; it may end in `*`.
  int[] add(String word) {
    String lower = word.toLowerCase(java.util.Locale.ROOT);
    String folded = Folding.fold(lower);
    if (folded.endsWith("*")) {
      return new int[] {addPrefix(folded.substring(0, folded.length() - 1))};
    }
    int plain = same(addFolded(folded));
    if (!accentsMatter || folded.equals(lower)) {
      return new int[] {plain};
    }
    int own = exact.computeIfAbsent(lower, w -> addWord("\u0000" + w));
    return new int[] {plain, own};
  }

  private int addPrefix(String prefix) {
    if (prefix.isEmpty() || prefix.length() > LONGEST_PREFIX) {
      throw new IllegalArgumentException("a word before * has 1 to 31 letters: " + prefix);
    }
    prefixLengths |= 1 << prefix.length();
    Integer known = prefixes.get(prefix);
    if (known != null) {
      return known;
    }
    int id = addWord("\u0001" + prefix);
    prefixes.put(prefix, id);
    if (prefixes.size() * 3 > prefixSlots.length) {
      prefixSlots = new int[prefixSlots.length * 2];
      prefixHashes = new int[prefixSlots.length];
      prefixes.forEach(this::placePrefix);
    } else {
      placePrefix(prefix, id);
    }
    return id;
  }

  private void placePrefix(String prefix, int id) {
    int hash = prefix.hashCode();
    int slot = slot(hash, prefixSlots.length);
    while (prefixSlots[slot] != 0) {
      slot = slot + 1 & prefixSlots.length - 1;
    }
    prefixSlots[slot] = id + 1;
    prefixHashes[slot] = hash;
  }

  private int addFolded(String word) {
    int slot = slot(word.hashCode());
    while (slots[slot] != 0) {
      int id = slots[slot] - 1;
      if (words[id].equals(word)) {
        return id;
      }
      slot = slot + 1 & slots.length - 1;
    }
    return addWord(word);
  }

  private int addWord(String word) {
    if (count == words.length) {
      words = Arrays.copyOf(words, count * 2);
      hashes = Arrays.copyOf(hashes, count * 2);
      sames = Arrays.copyOf(sames, count * 2);
    }
    if (count * 3 > slots.length) {
      slots = new int[slots.length * 2];
      for (int id = 0; id < count; id++) {
        place(id);
      }
    }
    words[count] = word;
    hashes[count] = word.hashCode();
    sames[count] = count;
    place(count);
    return count++;
  }

  private void place(int id) {
    int slot = slot(hashes[id]);
    while (slots[slot] != 0) {
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = id + 1;
  }

  private int slot(int hash) {
    return slot(hash, slots.length);
  }

  private static int slot(int hash, int length) {
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ mixed >>> 15) & length - 1;
  }

  /// The number of a message's word; [#NONE] where no pattern uses it.
  int find(Tokens tokens, int i, String message) {
    if (accentsMatter && tokens.accented(i) && !exact.isEmpty()) {
      String asWritten = message.substring(tokens.start(i), tokens.end(i));
      Integer id = exact.get(asWritten.toLowerCase(java.util.Locale.ROOT));
      if (id != null) {
        return id;
      }
    }
    int slot = slot(tokens.hash(i));
    while (slots[slot] != 0) {
      int id = slots[slot] - 1;
      if (hashes[id] == tokens.hash(i) && tokens.same(i, words[id])) {
        return same(id);
      }
      slot = slot + 1 & slots.length - 1;
    }
    return NONE;
  }

  boolean hasPrefixes() {
    return prefixLengths != 0;
  }

  /// The number of the longest pattern word of the form `abc*` that the message's word begins with;
  /// [#NONE] where there is none.
  int findPrefix(Tokens tokens, int i) {
    int longest = Math.min(tokens.length(i), LONGEST_PREFIX);
    int lengths = prefixLengths & (longest >= 31 ? -1 : (1 << (longest + 1)) - 1);
    if (lengths == 0) {
      return NONE;
    }
    int found = NONE;
    int hash = 0;
    int last = 31 - Integer.numberOfLeadingZeros(lengths);
    for (int length = 1; length <= last; length++) {
      hash = 31 * hash + tokens.letter(i, length - 1);
      if ((lengths >>> length & 1) != 0) {
        int id = prefix(tokens, i, length, hash);
        found = id == NONE ? found : id;
      }
    }
    return found;
  }

  private int prefix(Tokens tokens, int i, int length, int hash) {
    int slot = slot(hash, prefixSlots.length);
    while (prefixSlots[slot] != 0) {
      int id = prefixSlots[slot] - 1;
      if (prefixHashes[slot] == hash
          && words[id].length() == length + 1
          && tokens.begins(i, words[id], 1)) {
        return id;
      }
      slot = slot + 1 & prefixSlots.length - 1;
    }
    return NONE;
  }

  /// The number of the longest `abc*` word that is shorter than this one and begins it; [#NONE]
  /// where there is none.
  int shorter(int prefix) {
    int[] known = shorter;
    if (known == null) {
      known = new int[count];
      Arrays.fill(known, NONE);
      for (Map.Entry<String, Integer> entry : prefixes.entrySet()) {
        known[entry.getValue()] = shorter(entry.getKey());
      }
      shorter = known;
    }
    return known[prefix];
  }

  private int shorter(String prefix) {
    for (int length = prefix.length() - 1; length > 0; length--) {
      Integer id = prefixes.get(prefix.substring(0, length));
      if (id != null) {
        return id;
      }
    }
    return NONE;
  }
}
