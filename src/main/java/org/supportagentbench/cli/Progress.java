package org.supportagentbench.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.supportagentbench.run.RunProgress;

/// A progress bar on standard error, where a person sits in front of it; silent anywhere else.
final class Progress implements AutoCloseable {
  private static final int REDRAW_MILLIS = 200;

  private final @Nullable ProgressBar bar;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  static Progress on(Console console, String model) {
    if (!console.terminal()) {
      return new Progress(null);
    }
    return new Progress(
        new ProgressBarBuilder()
            .setTaskName(model)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(REDRAW_MILLIS)
            .setConsumer(new ConsoleProgressBarConsumer(System.err))
            .build());
  }

  void step(RunProgress progress) {
    if (bar != null) {
      bar.maxHint(progress.planned());
      bar.stepTo(progress.held());
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
