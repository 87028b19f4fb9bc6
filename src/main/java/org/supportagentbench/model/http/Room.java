package org.supportagentbench.model.http;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/// The memory that one answer takes while it comes in, and where that ends: at a size that no model
/// writes.
///
/// All answers together may take a share of the memory only, so that a provider that answers
/// without end to many calls at once ends in failed calls, not in a dead process. Used by one
/// thread.
final class Room {
  /// The longest answers of today's models are 128,000 tokens: about half a megabyte.
  static final int LONGEST = 8 << 20;

  private static final int ALWAYS = 1 << 20;
  private static final long ALL = Runtime.getRuntime().maxMemory() / 4;
  private static final AtomicLong TAKEN = new AtomicLong();

  private int size;

  /// The answer is too long.
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(long bytes) {
      super("more than %d kB".formatted(bytes >> 10));
    }
  }

  /// So many bytes more have come.
  ///
  /// @throws TooLarge if that is too much
  void take(int bytes) throws TooLarge {
    size += bytes;
    TAKEN.addAndGet(bytes);
    if (size > LONGEST || (size > ALWAYS && TAKEN.get() > ALL)) {
      throw new TooLarge(Math.min(size, LONGEST));
    }
  }

  /// Bytes so far.
  int size() {
    return size;
  }

  /// The answer is read, or will not be.
  void release() {
    TAKEN.addAndGet(-size);
    size = 0;
  }
}
