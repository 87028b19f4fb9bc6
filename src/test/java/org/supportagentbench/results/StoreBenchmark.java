package org.supportagentbench.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.supportagentbench.model.Journal;
import org.supportagentbench.model.RequestHash;

/// Rows a second that a store takes, each waited for until it is on the disk, by so many virtual
/// threads at once; and milliseconds to open one. The folder `target` must lie on a real disk.
/// `./mvnw -Pbench verify -Dbench=StoreBenchmark`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
public class StoreBenchmark {
  private static final int ROWS = 2_000;

  /// Writers at once.
  @Param({"1", "16", "200"})
  public int threads;

  private final String words = "All is well with your order. ".repeat(30);
  private final AtomicInteger next = new AtomicInteger();
  private Path folder = Path.of("");
  private @Nullable RunStore store;

  /// A new store for each iteration.
  @Setup
  public void open() throws IOException {
    folder = Files.createTempDirectory(Path.of("target"), "store-bench");
    store = RunStore.open(folder.resolve("runs.db"), InstantSource.system());
    store().create("r-1", "1", Samples.manifest("builtin/rules"));
  }

  /// Closes and deletes it.
  @TearDown
  public void close() throws IOException {
    store().close();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private RunStore store() {
    return Objects.requireNonNull(store);
  }

  /// Answers of about two kilobytes.
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public void answers() throws InterruptedException {
    Journal journal = store().journal("r-1");
    var hash = new RequestHash("00000000", "00000000", 4, List.of("user:00000000"), "0".repeat(32));
    inThreads(number -> {
      var key = new Journal.Key("r-1/routine/tracking/plain/" + number, "agent", 0);
      journal.record(key, new Journal.Entry(hash, Samples.answer(words), 1));
    });
  }

  /// Conversations of about seven kilobytes, with their scores.
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public void attempts() throws InterruptedException {
    inThreads(
        number -> store().append(Samples.attempt("r-1", "routine/tracking/plain", number, words)));
  }

  /// What is done with the next number.
  private interface Step {
    void take(int number);
  }

  private void inThreads(Step step) throws InterruptedException {
    List<Runnable> all = new ArrayList<>();
    var left = new AtomicInteger(ROWS);
    for (int i = 0; i < threads; i++) {
      all.add(() -> {
        while (left.getAndDecrement() > 0) {
          step.take(next.incrementAndGet());
        }
      });
    }
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      all.forEach(workers::execute);
    }
  }
}
