package org.supportagentbench.results;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.supportagentbench.suite.InputProblem;

/// The one thread that writes to a store. Whatever has gathered while the disk was busy is written
/// in one transaction: many conversations share the price of one commit. Shared by many threads.
final class GroupWriter implements AutoCloseable {
  private static final int GROUP = 512;

  /// A change within a transaction; what it returns is handed to the one who asked for it.
  interface Work<T> {
    T apply(Statements sql) throws SQLException;
  }

  private final StoreFile file;
  private final BlockingQueue<Task<?>> queue = new LinkedBlockingQueue<>();
  private final Task<Boolean> stop = new Task<>(_ -> true);
  private final Thread thread;
  private boolean closed;
  private @Nullable Throwable broken;

  GroupWriter(StoreFile file) {
    this.file = file;
    this.thread = Thread.ofPlatform().name("sab-store").daemon().unstarted(this::run);
  }

  /// Hands a change to the thread and waits until it is on the disk.
  ///
  /// @throws InputProblem if the store cannot be written: locked, read-only, disk full
  <T> T write(Work<T> work) {
    var task = new Task<T>(work);
    hand(task);
    try {
      return task.done.join();
    } catch (CompletionException e) {
      throw failure(e.getCause() == null ? e : e.getCause());
    }
  }

  private synchronized void hand(Task<?> task) {
    if (broken != null) {
      throw failure(broken);
    }
    if (closed) {
      throw new IllegalStateException("The store " + path() + " is closed.");
    }
    if (thread.getState() == Thread.State.NEW) {
      thread.start();
    }
    queue.add(task);
  }

  /// Writes what was handed over before, and ends.
  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      if (thread.getState() == Thread.State.NEW) {
        return;
      }
      queue.add(stop);
    }
    stop.done.join();
  }

  private void run() {
    try (var sql = new Statements(file.connect())) {
      while (writeGroup(sql)) {}
    } catch (SQLException | RuntimeException | Error e) {
      failEverything(e);
    }
    stop.done.complete(true);
  }

  /// Nobody may wait for ever; what comes later fails with the same.
  private void failEverything(Throwable problem) {
    List<Task<?>> left = new ArrayList<>();
    synchronized (this) {
      broken = problem;
      queue.drainTo(left);
      left.remove(stop);
    }
    left.forEach(task -> task.done.completeExceptionally(problem));
  }

  /// Writes what has gathered; false if that was the last.
  private boolean writeGroup(Statements sql) {
    List<Task<?>> group = new ArrayList<>();
    try {
      group.add(queue.take());
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts the writer.", e);
    }
    queue.drainTo(group, GROUP);
    boolean last = group.remove(stop);
    if (!group.isEmpty()) {
      write(sql, group);
    }
    return !last;
  }

  private static void write(Statements sql, List<Task<?>> group) {
    try {
      sql.with("begin immediate").execute();
      for (Task<?> task : group) {
        task.apply(sql);
      }
      sql.with("commit").execute();
    } catch (SQLException | RuntimeException | Error e) {
      rollBack(sql);
      group.forEach(task -> task.done.completeExceptionally(e));
      return;
    }
    group.forEach(Task::complete);
  }

  private static void rollBack(Statements sql) {
    try {
      sql.with("rollback").execute();
    } catch (SQLException e) {
      // There was nothing to roll back; what went wrong is told to everybody who waits.
    }
  }

  private RuntimeException failure(Throwable problem) {
    return switch (problem) {
      case SQLException sql -> StoreProblems.of(path(), sql);
      case InputProblem input -> input;
      default -> new IllegalStateException("The store " + path() + " failed.", problem);
    };
  }

  private Path path() {
    return file.path();
  }

  /// A change with the promise to the one who waits for it.
  private static final class Task<T> {
    private final Work<T> work;
    private final CompletableFuture<T> done = new CompletableFuture<>();
    private Runnable promise = () -> {};

    Task(Work<T> work) {
      this.work = work;
    }

    void apply(Statements sql) throws SQLException {
      T result = work.apply(sql);
      promise = () -> done.complete(result);
    }

    void complete() {
      promise.run();
    }
  }
}
