package org.supportagentbench.model;

/// A conversation is played from its journal alone, and the journal holds no answer to what is
/// asked now. Nobody may catch this and ask a model instead.
public final class MissingAnswer extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /// @param key the first answer that is missing
  public MissingAnswer(Journal.Key key) {
    super("The journal holds no answer for " + key + ".");
  }
}
