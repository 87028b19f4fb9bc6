package org.supportagentbench.model;

/// Anything that answers a conversation: a provider's model, or a builtin agent.
public interface ChatModel {
  /// Answers the request; called by one thread at a time for one conversation.
  ///
  /// The answer comes from the request alone, never from what was asked before: in a conversation
  /// that goes on after a crash, a model is not asked again about the beginning.
  ///
  /// @throws ModelFailure when there is no answer; an error never becomes a score
  ChatAnswer answer(ChatRequest request) throws ModelFailure;
}
