package org.supportagentbench.language;

/// An action that a message speaks of.
///
/// @param at its first word
/// @param before end of the words that belong to it: the next verb of the clause, or the clause's
///   end
record Event(ActionKind kind, Mood mood, Clause clause, int at, int before) {
  int sentence() {
    return clause.sentence;
  }
}
