package org.supportagentbench.report;

import java.util.Optional;
import org.supportagentbench.results.Spending;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.transcript.Opinion;
import org.supportagentbench.transcript.Score;

/// One scored conversation, with what is counted by.
///
/// @param group the intent, or the trap
/// @param trial 1-based number of the repetition
/// @param score what the rules say
/// @param opinion what a second model says, where one was asked
public record Sample(
    String caseId,
    Bucket bucket,
    String group,
    int trial,
    Score score,
    Optional<Opinion> opinion,
    Spending spending) {
  /// A conversation that no model was asked about.
  public Sample(String caseId, Bucket bucket, String group, int trial, Score score) {
    this(caseId, bucket, group, trial, score, Optional.empty(), Spending.NONE);
  }

  /// The same conversation as another grader sees it.
  Sample with(Score other) {
    return new Sample(caseId, bucket, group, trial, other, opinion, spending);
  }
}
