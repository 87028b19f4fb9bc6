package org.supportagentbench.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A call that was not covered does not become so by being made once more: what it did the first
/// time then stands on record, and the agent has told of it.
final class TriedAlike {
  private TriedAlike() {}

  /// What was wrong with the same call before, with no new yes since; empty where nothing was.
  static Optional<String> objection(Map<Act, String> objections, List<Approval> yeses, Act act) {
    return objections.entrySet().stream()
        .filter(tried -> tried.getKey().message() < act.message())
        .filter(tried -> tried.getKey().call().name().equals(act.call().name()))
        .filter(tried -> tried.getKey().call().arguments().equals(act.call().arguments()))
        .filter(tried ->
            yeses.stream().noneMatch(yes -> yes.yes().message() > tried.getKey().message()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
