package org.supportagentbench.transcript;

import java.util.List;

/// What happened in a conversation, one event a message; findings point at its 0-based index.
public sealed interface Message {
  /// The words of the message.
  String text();

  /// The customer wrote.
  ///
  /// @param move which move of the customer this was, such as `opening`, `yes`, `gave photo`, `push
  ///   2`; the agent never sees it
  record FromCustomer(String text, List<Sent> attachments, String move) implements Message {
    /// Copies the list.
    public FromCustomer {
      attachments = List.copyOf(attachments);
    }
  }

  /// The agent answered: words, calls, or both. Words beside calls reach the customer only where a
  /// call hands over; all other words beside calls stay in the log.
  record FromAgent(String text, String reasoning, List<Call> calls) implements Message {
    /// Copies the list.
    public FromAgent {
      calls = List.copyOf(calls);
    }
  }

  /// A tool answered.
  record FromTool(String call, String name, String text, boolean error) implements Message {}

  /// A note of a system (only in transcripts made elsewhere).
  record FromSystem(String text) implements Message {}

  /// What the customer sent along, as the agent sees it.
  record Sent(String id, String kind, String shows) {}
}
