package org.supportagentbench.scoring;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What was read in texts, so that a text that comes again is not read again. Bounded: it never
/// holds readings of more than twice the characters that it may.
///
/// At first every text is kept. Once there is no room for more, only a text that is asked for a
/// second time is, and what nobody asks for any more makes room: a log in which no text comes twice
/// costs neither memory nor time to clear it away. Shared by all conversations and threads.
///
/// @param <V> what is read in a text; whoever reads the same text gets an equal one
final class Kept<V> {
  /// Characters of the longest text that is kept.
  private static final int LONGEST = 20_000;

  /// Characters that a reading counts for beside its text.
  private static final int EACH = 50;

  /// Texts that came once and are remembered by a number only; a power of two.
  private static final int ONCE = 1 << 14;

  private final int most;
  private final int[] once = new int[ONCE];
  private volatile Generation<V> young = new Generation<>();
  private volatile @Nullable Generation<V> old;

  private record Key(String language, String text) {}

  private static final class Generation<V> {
    private final Map<Key, V> readings = new ConcurrentHashMap<>();
    private final AtomicInteger characters = new AtomicInteger();
  }

  /// @param most characters whose readings are kept, up to twice
  Kept(int most) {
    this.most = most;
  }

  /// The reading of a text, by the reader where it is not at hand.
  ///
  /// @param language in which it is read; empty where that makes no difference
  V of(String text, String language, Function<String, V> reader) {
    Key key = new Key(language, text);
    V known = known(key);
    if (known != null) {
      return known;
    }
    V fresh = reader.apply(text);
    if (text.length() <= LONGEST && (old == null || again(key))) {
      keep(key, fresh);
    }
    return fresh;
  }

  /// The reading of a text where it is at hand; it does not count as asked for.
  Optional<V> known(String text, String language) {
    return Optional.ofNullable(known(new Key(language, text)));
  }

  private @Nullable V known(Key key) {
    V known = young.readings.get(key);
    Generation<V> before = old;
    if (known == null && before != null) {
      known = before.readings.get(key);
      if (known != null) {
        keep(key, known);
      }
    }
    return known;
  }

  /// Threads may overwrite each other's numbers; then a text has to come once more.
  private boolean again(Key key) {
    int number = key.hashCode();
    int slot = (number ^ number >>> 15) & ONCE - 1;
    boolean known = once[slot] == number;
    once[slot] = number;
    return known;
  }

  private void keep(Key key, V reading) {
    Generation<V> now = young;
    if (now.readings.put(key, reading) == null
        && now.characters.addAndGet(key.text().length() + EACH) > most) {
      turn(now);
    }
  }

  private synchronized void turn(Generation<V> full) {
    if (young == full) {
      old = full;
      young = new Generation<>();
    }
  }
}
