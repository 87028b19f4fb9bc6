package org.supportagentbench.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Ctrl-C and termination: nothing new begins, what was done is kept, and the process ends with
/// 130. A second Ctrl-C does not wait.
final class Interrupt implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 20;

  private final AtomicBoolean happened = new AtomicBoolean();
  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "sab-interrupt");

  private Interrupt() {}

  static Interrupt listen() {
    Interrupt interrupt = new Interrupt();
    Runtime.getRuntime().addShutdownHook(interrupt.hook);
    return interrupt;
  }

  boolean happened() {
    return happened.get();
  }

  /// Runs while the virtual machine goes down: waits until the work is put away.
  private void stop() {
    happened.set(true);
    try {
      if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        Runtime.getRuntime().halt(RunCommand.INTERRUPTED);
      }
      Runtime.getRuntime().halt(RunCommand.INTERRUPTED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    done.countDown();
    if (!happened.get()) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
