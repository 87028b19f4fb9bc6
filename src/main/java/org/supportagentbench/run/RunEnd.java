package org.supportagentbench.run;

import java.util.List;
import org.supportagentbench.results.ConversationId;
import org.supportagentbench.results.Likeness;
import org.supportagentbench.results.StoredRun;

/// How a call of [Run] ended.
///
/// @param run the run as it stands in the store now
/// @param likeness whether the repetitions are alike
/// @param declared the agent says of itself that it is deterministic
/// @param crashes conversations that ended in a bug of the program; they are not held
public record RunEnd(StoredRun run, Likeness likeness, boolean declared, List<Crash> crashes) {
  /// Copies the list.
  public RunEnd {
    crashes = List.copyOf(crashes);
  }

  /// A conversation that a bug of the program ended.
  public record Crash(ConversationId conversation, Throwable problem) {}

  /// Whether all repetitions are alike, so that no interval may speak of repetition. Where nothing
  /// was repeated, the agent's own word counts; where something was, only what happened does.
  public boolean deterministic() {
    return likeness.compared() == 0 ? declared : likeness.alike();
  }

  /// Whether every planned conversation is held.
  public boolean complete() {
    return run.held() >= run.manifest().planned();
  }
}
