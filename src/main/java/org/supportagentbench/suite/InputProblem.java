package org.supportagentbench.suite;

import java.util.List;

/// Something that the user can put right: one or more sentences, each for a line of its own. The
/// command line prints them without a stack trace and ends with exit code 2.
public final class InputProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> sentences;

  /// One mistake.
  public InputProblem(String sentence) {
    this(List.of(sentence));
  }

  /// All mistakes at once.
  public InputProblem(List<String> sentences) {
    super(String.join(System.lineSeparator(), sentences), null, false, false);
    this.sentences = List.copyOf(sentences);
  }

  /// What to print, one a line.
  public List<String> sentences() {
    return sentences;
  }
}
