package org.supportagentbench.run;

import java.util.List;
import org.supportagentbench.results.StoredRun;

/// What came of a [Replay].
///
/// @param conversations how many were held again, those that were set aside included
/// @param otherGrader how many of them were scored by rules of another version; their scores are
///   not compared
/// @param differences in the order of the plan; what is missing at the end
public record Replayed(
    StoredRun run, int conversations, int otherGrader, List<Difference> differences) {
  /// Copies the list.
  public Replayed {
    differences = List.copyOf(differences);
  }

  /// One conversation that did not come out as it is kept.
  ///
  /// @param conversation `run/case/trial`
  /// @param what the first thing that differs, as a sentence; may quote a model
  public record Difference(String conversation, String what) {}

  /// Whether everything came out as it is kept.
  public boolean alike() {
    return differences.isEmpty();
  }
}
