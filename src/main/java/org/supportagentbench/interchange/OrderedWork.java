package org.supportagentbench.interchange;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Does the same work on many lines, on several threads and in constant memory, and gives the
/// results in the order of the lines. A stream that pauses gets the results of what it has sent.
///
/// @param <R> what becomes of a line
final class OrderedWork<R> implements AutoCloseable {
  /// Bytes of the lines that a thread takes at once.
  private static final long CHUNK = 64L << 10;

  /// Bytes of all lines that are in work; a longer line is in work alone.
  private static final long IN_WORK = 2L << 20;

  private final ExecutorService threads;
  private final Function<LineReader.Line, R> work;
  private final Taker<R> taker;
  private final Deque<Chunk<R>> chunks = new ArrayDeque<>();
  private long bytes;

  /// @param threads how many lines are worked on at the same time
  OrderedWork(int threads, Function<LineReader.Line, R> work, Taker<R> taker) {
    this.threads = Executors.newFixedThreadPool(threads);
    this.work = work;
    this.taker = taker;
  }

  /// Takes the results, in the order of the lines.
  interface Taker<R> {
    void take(R result) throws IOException;

    /// Nothing more is there for the moment.
    void pause() throws IOException;
  }

  private record Chunk<R>(long bytes, Future<List<R>> results) {}

  /// Works until the stream ends.
  void read(LineReader lines) throws IOException {
    List<LineReader.Line> some = new ArrayList<>();
    long size = 0;
    while (true) {
      var line = lines.next();
      if (line.isPresent()) {
        some.add(line.get());
        size += line.get().bytes().length + 64L;
      }
      if (line.isEmpty() || size >= CHUNK || !lines.ready()) {
        submit(some, size);
        some = new ArrayList<>();
        size = 0;
      }
      if (line.isEmpty()) {
        finish(0);
        return;
      }
      if (!lines.ready()) {
        finish(0);
        taker.pause();
      }
    }
  }

  private void submit(List<LineReader.Line> lines, long size) throws IOException {
    if (lines.isEmpty()) {
      return;
    }
    finish(Math.max(0, IN_WORK - size));
    chunks.add(new Chunk<>(size, threads.submit(() -> lines.stream().map(work).toList())));
    bytes += size;
  }

  /// Waits until no more than so many bytes are in work.
  private void finish(long most) throws IOException {
    while (bytes > most) {
      Chunk<R> first = chunks.remove();
      bytes -= first.bytes();
      for (R result : wait(first.results())) {
        taker.take(result);
      }
    }
  }

  private static <R> List<R> wait(Future<List<R>> results) throws IOException {
    try {
      return results.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
