package org.supportagentbench.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What no yes can cover, whatever was put: a call beside the very question for it, one that
/// changes things into themselves, and one that was not covered before and is made once more.
///
/// @param objections to earlier calls
record Outright(Scene scene, Map<Act, String> objections) {
  /// What is wrong with the call; empty where nothing is. Only at desks whose own data do not tell
  /// more.
  Optional<String> objection(List<Approval> yeses, Act act) {
    if (scene.desk().knowledge().isPresent()) {
      return Optional.empty();
    }
    if (new AskedBeside(scene).about(act)) {
      return Optional.of("Its own message still asks about it; the answer was not waited for.");
    }
    if (act.changesNothing() || (act.exchangesItself() && !scene.saysSameAnew(act.message()))) {
      return Optional.of("It changes things into themselves, which nobody had been offered.");
    }
    return triedAlike(yeses, act);
  }

  /// What was wrong with the same call before, with no new yes since: what it did the first time
  /// stands on record by now, and the agent has told of it.
  private Optional<String> triedAlike(List<Approval> yeses, Act act) {
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
