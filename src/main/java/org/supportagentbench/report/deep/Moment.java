package org.supportagentbench.report.deep;

import java.util.List;
import org.supportagentbench.report.deep.Span.Quoted;

/// A moment of a conversation that proves something.
///
/// @param caseId the case
/// @param name of the conversation, `run/case/n`
/// @param message the message that proves it, 0-based
/// @param words what was said and done there, shortened
record Moment(String caseId, String name, int message, List<Quoted> words) {
  /// Copies the list.
  Moment {
    words = List.copyOf(words);
  }
}
