package org.supportagentbench.results;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who may write which run of a store. A lease is a lock of the operating system on one byte of the
/// file `<store>-lease`. The unique keys of the store hold without it; it saves a second process
/// from asking a model for what the first one asks for.
///
/// One open file for all leases of a process: some systems drop every lock of a process on a file
/// when it closes any opening of it. So a process opens a store once.
final class Leases implements AutoCloseable {
  private final Path file;
  private @Nullable FileChannel channel;

  Leases(Path store) {
    this.file = store.resolveSibling(store.getFileName() + "-lease");
  }

  /// Takes the lease of a run; empty if another holder has it.
  synchronized Optional<RunLease> take(String run) {
    try {
      FileChannel open = channel;
      if (open == null) {
        open = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel = open;
      }
      FileLock lock = open.tryLock(place(run), 1, false);
      return Optional.ofNullable(lock).map(RunLease::new);
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw StoreProblems.of(file, e);
    }
  }

  /// Each run has a byte of its own; the file itself stays empty.
  private static long place(String run) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return ByteBuffer.wrap(sha.digest(run.getBytes(StandardCharsets.UTF_8))).getLong() >>> 8;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw StoreProblems.of(file, e);
    }
  }
}
