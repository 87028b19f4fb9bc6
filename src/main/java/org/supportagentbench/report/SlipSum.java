package org.supportagentbench.report;

import java.util.List;
import java.util.Optional;
import org.supportagentbench.transcript.Score;

/// The slips of a run's valid conversations.
///
/// @param slips all together
/// @param counted conversations in which they were counted
/// @param conversations in which at least one slip stands
public record SlipSum(Score.Slips slips, int counted, int conversations) {
  /// Sums them up; empty where nobody counted, in runs from before that and in runs without a valid
  /// conversation.
  public static Optional<SlipSum> of(ModelRun run) {
    List<Score.Slips> all =
        run.valid().stream()
            .flatMap(sample -> sample.score().conduct().counts().slips().stream())
            .toList();
    int with = (int) all.stream().filter(slips -> !slips.equals(Score.Slips.NONE)).count();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SlipSum(
                all.stream().reduce(Score.Slips.NONE, Score.Slips::plus), all.size(), with));
  }
}
