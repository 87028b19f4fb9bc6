package org.supportagentbench.scoring;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One thing that a detector reads in a text or a call, such as the ways to pay that it names. It
/// is kept with the text, so that it is read once however many calls and yeses it is held against.
///
/// A detector holds its facets as constants: each is a key of its own.
///
/// @param <T> what is read
/// @param <V> what is read in it; immutable, since threads share it
final class Facet<T, V> {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Function<T, V> reader;

  /// The place of what it reads in every [Store].
  private final int number = COUNT.getAndIncrement();

  /// @param reader gives the same for the same text; two threads may ask it at the same time
  Facet(Function<T, V> reader) {
    this.reader = reader;
  }

  /// What was read so far in one text, by facet. For use by any number of threads.
  static final class Store<T> {
    private static final int ROOM = 16;

    private final T text;
    private volatile AtomicReferenceArray<@Nullable Object> read = new AtomicReferenceArray<>(ROOM);

    Store(T text) {
      this.text = text;
    }

    @SuppressWarnings("unchecked") // put below, at a place of its type
    <V> V get(Facet<T, V> facet) {
      AtomicReferenceArray<@Nullable Object> now = read;
      Object known = facet.number < now.length() ? now.get(facet.number) : null;
      if (known == null) {
        known = facet.reader.apply(text);
        put(facet.number, known);
      }
      return (V) known;
    }

    /// Threads that make room at the same time may lose what the other one put; it is read again.
    private void put(int number, Object value) {
      AtomicReferenceArray<@Nullable Object> room = read;
      if (number >= room.length()) {
        AtomicReferenceArray<@Nullable Object> more =
            new AtomicReferenceArray<>(Math.max(COUNT.get(), number + 1));
        for (int i = 0; i < room.length(); i++) {
          more.set(i, room.get(i));
        }
        room = more;
        read = more;
      }
      room.set(number, value);
    }
  }
}
