package org.supportagentbench.transcript;

import java.util.List;
import java.util.Optional;

/// What a second model thinks of a conversation where no rule can read it. Kept apart from
/// findings: a finding is proven by an event, an opinion only by a quote.
///
/// @param judge the model that was asked, as `provider/model`
/// @param mark overall mark, 0 to 100, kept for comparison with published reports; nothing is
///   ranked by it
/// @param sentiment how the customer's mood went over the conversation, 0 (left angry because of
///   how they were treated) to 1 (became clearly better, or stayed good)
/// @param answers the criteria that were asked, in their order; those that a rule reads are never
///   asked
/// @param faults answers of the judge that could not be used, such as a quote that does not exist
public record Opinion(
    String judge,
    Outcome mark,
    Outcome sentiment,
    List<Answer> answers,
    int faults,
    Overall overall) {
  /// Copies the list.
  public Opinion {
    answers = List.copyOf(answers);
  }

  /// An opinion whose mark and sentiment came without their quotes.
  public Opinion(String judge, Outcome mark, Outcome sentiment, List<Answer> answers, int faults) {
    this(judge, mark, sentiment, answers, faults, Overall.NONE);
  }

  /// What the judge said of one yes/no criterion.
  ///
  /// @param criterion 0-based index into the case's criteria
  /// @param message 0-based index of the message that the quote stands in; -1 where unjudged
  /// @param quote words of that message, exactly as they stand there but for white space; empty
  ///   where unjudged
  /// @param reason one sentence of the judge, or why the criterion is unjudged
  public record Answer(
      int criterion, Score.Verdict verdict, int message, String quote, String reason) {
    /// Nobody could say.
    public static Answer unjudged(int criterion, String reason) {
      return new Answer(criterion, Score.Verdict.UNJUDGED, -1, "", reason);
    }
  }

  /// What was asked of the conversation as a whole.
  ///
  /// @param outcome whether the customer's concern came to a right end; only asked of routine
  ///   cases, and no criterion of theirs: its `criterion` is [#OUTCOME]
  /// @param mark what the mark rests on
  /// @param sentiment what the sentiment rests on: the customer's last word on the matter
  /// @param failure why the judge gave no answer to the end, such as `provider_error: 503`; empty
  ///   where it did. Such a conversation is judged again when the run goes on
  public record Overall(
      Optional<Answer> outcome,
      Optional<Evidence> mark,
      Optional<Evidence> sentiment,
      String failure) {
    /// Stands for an index where there is no criterion.
    public static final int OUTCOME = -1;

    /// Nothing was asked.
    public static final Overall NONE =
        new Overall(Optional.empty(), Optional.empty(), Optional.empty(), "");
  }

  /// Words of the conversation that carry a number.
  ///
  /// @param message 0-based index of the message
  public record Evidence(int message, String quote, String reason) {}
}
