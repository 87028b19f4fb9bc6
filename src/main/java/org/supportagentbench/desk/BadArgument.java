package org.supportagentbench.desk;

/// An argument that does not fit its tool; caught within this package and told to the agent.
final class BadArgument extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadArgument(String sentence) {
    super(sentence, null, false, false);
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
