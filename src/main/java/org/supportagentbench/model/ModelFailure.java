package org.supportagentbench.model;

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

  /// @param message what happened, without keys or headers
  public ModelFailure(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /// Whose failure it was.
  public Kind kind() {
    return kind;
  }
}
