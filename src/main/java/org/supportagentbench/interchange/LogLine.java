package org.supportagentbench.interchange;

import java.util.List;

/// What a line of a log turned out to be.
public sealed interface LogLine {
  /// It holds a conversation.
  ///
  /// @param remarks what was left out or taken for something else
  record Understood(LoggedConversation conversation, List<Remark> remarks) implements LogLine {
    /// Copies the list.
    public Understood {
      remarks = List.copyOf(remarks);
    }
  }

  /// It holds none.
  ///
  /// @param reason what was found, and what would be right
  record Broken(String reason) implements LogLine {}

  /// Nothing but white space.
  record Blank() implements LogLine {}
}
