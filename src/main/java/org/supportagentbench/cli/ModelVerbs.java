package org.supportagentbench.cli;

import java.util.Optional;

/// Makes `sab models` and what is below it.
final class ModelVerbs {
  private ModelVerbs() {}

  static Optional<Object> create(Class<?> type, Console console) {
    if (type == ModelsCommand.class) {
      return Optional.of(new ModelsCommand());
    }
    if (type == ModelsListCommand.class) {
      return Optional.of(new ModelsListCommand(console));
    }
    if (type == ModelsShowCommand.class) {
      return Optional.of(new ModelsShowCommand(console));
    }
    if (type == ModelsCheckCommand.class) {
      return Optional.of(new ModelsCheckCommand(console));
    }
    return Optional.empty();
  }
}
