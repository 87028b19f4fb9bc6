package org.supportagentbench.scoring;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// One thing that a detector reads in a text or a call, such as the ways to pay that it names. It
/// is kept with the text, so that it is read once however many calls and yeses it is held against.
///
/// A detector holds its facets as constants: each is a key of its own.
///
/// @param <T> what is read
/// @param <V> what is read in it; immutable, since threads share it
final class Facet<T, V> {
  private final Function<T, V> reader;

  /// @param reader gives the same for the same text; two threads may ask it at the same time
  Facet(Function<T, V> reader) {
    this.reader = reader;
  }

  /// What was read so far in one text, by facet. For use by any number of threads.
  static final class Store<T> {
    private static final int USUALLY = 8;

    private final T text;
    private final Map<Facet<T, ?>, Object> read = new ConcurrentHashMap<>(USUALLY);

    Store(T text) {
      this.text = text;
    }

    @SuppressWarnings("unchecked") // put below, under a key of its type
    <V> V get(Facet<T, V> facet) {
      Object known = read.get(facet);
      if (known == null) {
        known = facet.reader.apply(text);
        read.put(facet, known);
      }
      return (V) known;
    }
  }
}
