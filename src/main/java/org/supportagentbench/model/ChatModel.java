package org.supportagentbench.model;

/// Anything that answers a conversation: a provider's model, or a builtin agent.
public interface ChatModel {
  /// Answers the request; called by one thread at a time for one conversation.
  ///
  /// @throws ModelFailure when there is no answer; an error never becomes a score
  ChatAnswer answer(ChatRequest request) throws ModelFailure;
}
