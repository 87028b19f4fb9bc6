package org.supportagentbench.cli;

import java.util.Optional;

/// Makes `sab judge` and what is below it.
final class JudgeVerbs {
  private JudgeVerbs() {}

  static Optional<Object> create(Class<?> type, Console console) {
    if (type == JudgeCommand.class) {
      return Optional.of(new JudgeCommand());
    }
    if (type == JudgeProbeCommand.class) {
      return Optional.of(new JudgeProbeCommand(console));
    }
    if (type == JudgeSheetCommand.class) {
      return Optional.of(new JudgeSheetCommand(console));
    }
    if (type == JudgeCalibrateCommand.class) {
      return Optional.of(new JudgeCalibrateCommand(console));
    }
    return Optional.empty();
  }
}
