package org.supportagentbench.report.deep;

import java.util.List;
import org.supportagentbench.report.deep.Span.Quoted;
import org.supportagentbench.transcript.Behaviour;

/// A moment of a conversation that proves something.
///
/// @param behaviour what it proves
/// @param caseId the case
/// @param name of the conversation, `run/case/n`
/// @param message the message that proves it, 0-based
/// @param words what was said and done there, shortened
record Moment(Behaviour behaviour, String caseId, String name, int message, List<Quoted> words) {
  /// Copies the list.
  Moment {
    words = List.copyOf(words);
  }
}
