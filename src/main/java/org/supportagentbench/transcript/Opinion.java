package org.supportagentbench.transcript;

import java.util.List;

/// What a second model thinks of a conversation where no rule can read it. Kept apart from
/// findings: a finding is proven by an event, an opinion only by a quote.
///
/// @param judge the model that was asked, as `provider/model`
/// @param mark overall mark, 0 to 100, kept for comparison with published reports; nothing is
///   ranked by it
/// @param sentiment the customer's mood over the conversation, 0 to 1
/// @param answers the criteria that were asked, in their order; those that a rule reads are never
///   asked
/// @param faults answers of the judge that could not be used, such as a quote that does not exist
public record Opinion(
    String judge, Outcome mark, Outcome sentiment, List<Answer> answers, int faults) {
  /// Copies the list.
  public Opinion {
    answers = List.copyOf(answers);
  }

  /// What the judge said of one yes/no criterion.
  ///
  /// @param criterion 0-based index into the case's criteria
  /// @param message 0-based index of the message that the quote stands in; -1 where unjudged
  /// @param quote words of that message, exactly as they stand there; empty where unjudged
  /// @param reason one sentence of the judge, or why the criterion is unjudged
  public record Answer(
      int criterion, Score.Verdict verdict, int message, String quote, String reason) {}
}
