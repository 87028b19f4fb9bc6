package org.supportagentbench.model;

import java.util.Optional;

/// There is no answer. The kind says into which class the conversation falls.
public final class ModelFailure extends Exception {
  private static final long serialVersionUID = 1L;

  /// Whose failure it was.
  public enum Kind {
    PROVIDER_ERROR,
    REFUSAL,
    CONTEXT_OVERFLOW,
    BUDGET_STOP,
    CANCELLED
  }

  private final Kind kind;
  private final transient Optional<Usage> usage;

  /// @param message what happened, without keys or headers
  public ModelFailure(Kind kind, String message) {
    this(kind, message, Optional.empty());
  }

  /// @param usage what was billed nevertheless
  public ModelFailure(Kind kind, String message, Optional<Usage> usage) {
    super(message);
    this.kind = kind;
    this.usage = usage;
  }

  /// What was billed nevertheless, as with refusals; empty where nothing was, as far as is known.
  public Optional<Usage> usage() {
    return usage;
  }

  /// Whose failure it was.
  public Kind kind() {
    return kind;
  }
}
