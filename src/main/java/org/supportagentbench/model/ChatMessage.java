package org.supportagentbench.model;

/// One message of the conversation, as a model sees it.
public sealed interface ChatMessage {
  /// The customer's email.
  record User(String text) implements ChatMessage {}

  /// What the model itself answered before, untouched.
  record Assistant(ChatAnswer answer) implements ChatMessage {}

  /// What a tool answered.
  record Tool(String callId, String name, String text, boolean error) implements ChatMessage {}
}
