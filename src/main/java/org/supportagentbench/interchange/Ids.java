package org.supportagentbench.interchange;

/// Tells whether an id was seen before, in bounded memory: a million ids are remembered, as 64 bits
/// each, so two different ones are taken for the same about once in ten million logs of that size.
final class Ids {
  private static final int MOST = 1_000_000;

  private long[] seen = new long[1 << 10];
  private int count;

  /// Adds an id; true where it was there before.
  boolean seenBefore(String id) {
    long key = hash(id);
    int at = place(seen, key);
    if (seen[at] == key) {
      return true;
    }
    if (count < MOST) {
      seen[at] = key;
      count++;
      if (count * 2 > seen.length) {
        grow();
      }
    }
    return false;
  }

  private void grow() {
    long[] larger = new long[seen.length * 2];
    for (long key : seen) {
      if (key != 0) {
        larger[place(larger, key)] = key;
      }
    }
    seen = larger;
  }

  private static int place(long[] table, long key) {
    int at = (int) (key >>> 20) & (table.length - 1);
    while (table[at] != 0 && table[at] != key) {
      at = (at + 1) & (table.length - 1);
    }
    return at;
  }

  /// FNV-1a over the characters, with a finish that spreads it; never 0.
  private static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L;
    hash ^= hash >>> 29;
    return hash == 0 ? 1 : hash;
  }
}
