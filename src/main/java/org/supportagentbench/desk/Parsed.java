package org.supportagentbench.desk;

/// What became of a call's name and arguments.
public sealed interface Parsed {
  /// A call that can be run.
  record Good(ToolCall call) implements Parsed {}

  /// No such tool, or arguments that do not fit; the sentence is what the agent gets to read.
  record Bad(String sentence) implements Parsed {}
}
