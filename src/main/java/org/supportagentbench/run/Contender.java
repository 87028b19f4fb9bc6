package org.supportagentbench.run;

import java.util.Map;
import java.util.function.Function;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.suite.CaseFile;

/// The agent that a run measures.
///
/// @param name as on the board: `builtin/rules`, `openai/...`
/// @param parameters what decides its answers besides its name, such as `temperature`
/// @param deterministic it says of itself that the same conversation always goes the same way; the
///   transcripts have the last word
/// @param open makes the model for one conversation; called by many threads
public record Contender(
    String name,
    Map<String, String> parameters,
    boolean deterministic,
    Function<CaseFile, ChatModel> open) {
  /// Copies the map.
  public Contender {
    parameters = Map.copyOf(parameters);
  }
}
