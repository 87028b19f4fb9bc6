package org.supportagentbench.model;

import java.util.List;

/// Every answer of a model, kept the moment it arrives, so that a conversation can be played again
/// without a call. Shared by many threads; one conversation is written by one thread.
public interface Journal {
  /// What one role was answered in one conversation, in the order of its calls; empty for a
  /// conversation that has not begun.
  List<Entry> recorded(String conversation, String role);

  /// Keeps an answer. Returns when a killed process no longer loses it.
  ///
  /// @throws JournalMismatch if another answer stands there already: somebody else is holding the
  ///   same conversation
  void record(Key key, Entry entry);

  /// Which answer of which conversation.
  ///
  /// @param conversation `run/case/trial`, with `~take` behind it where it is held again
  /// @param role `agent`, `customer` or `judge`
  /// @param call 0-based number of the role's answers in this conversation; a call that failed has
  ///   no number
  record Key(String conversation, String role, int call) {
    /// As it stands in sentences for people.
    @Override
    public String toString() {
      return conversation + ", " + role + " call " + call;
    }
  }

  /// One answer with the request that it answers.
  ///
  /// @param latencyMillis how long the model took, with its retries
  record Entry(RequestHash request, ChatAnswer answer, long latencyMillis) {}
}
