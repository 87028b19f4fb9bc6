package org.supportagentbench.report.deep;

/// A piece of a sentence.
sealed interface Span {
  /// Words of the report.
  record Words(String text) implements Span {}

  /// Words that a reader who skims should see.
  record Strong(String text) implements Span {}

  /// Words of a customer or an agent, as they were written; hostile until proven otherwise.
  ///
  /// @param who `customer`, `agent`, `thinks`, `calls` or `judge`
  record Quoted(String who, String text) implements Span {}

  /// A way to the message that proves it.
  ///
  /// @param name of the conversation, `run/case/n`
  /// @param message its 0-based number
  record Proof(String name, int message) implements Span {}

  /// A way to another page of the site.
  record Link(String text, String path) implements Span {}
}
