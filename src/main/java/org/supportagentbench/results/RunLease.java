package org.supportagentbench.results;

import java.io.IOException;
import java.nio.channels.FileLock;

/// The right to write one run; see [Leases]. It ends when it is closed, with its store, or with its
/// process, however that ends.
public final class RunLease implements AutoCloseable {
  private final FileLock lock;

  RunLease(FileLock lock) {
    this.lock = lock;
  }

  @Override
  public void close() {
    try {
      if (lock.acquiredBy().isOpen()) {
        lock.release();
      }
    } catch (IOException e) {
      // It ends with the process at the latest.
    }
  }
}
