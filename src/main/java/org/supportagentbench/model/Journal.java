package org.supportagentbench.model;

import java.util.Optional;

/// Every answer of a model, kept the moment it arrives, so that a conversation can be played again
/// without a call. Shared by many threads; one conversation is written by one thread.
public interface Journal {
  /// The answer that was recorded under this key, if there is one.
  ///
  /// @throws IllegalStateException if there is one, but for another request
  Optional<ChatAnswer> recorded(Key key);

  /// Keeps an answer. Returns when it is safe to go on (it may still be on its way to the disk, in
  /// order).
  void record(Key key, ChatAnswer answer, long latencyMillis);

  /// Which call of which conversation.
  ///
  /// @param conversation `run/case/trial`
  /// @param role `agent`, `customer` or `judge`
  /// @param call 0-based number of the role's calls in this conversation
  /// @param requestHash hash of the request; another one under the same key is an error
  record Key(String conversation, String role, int call, String requestHash) {}
}
