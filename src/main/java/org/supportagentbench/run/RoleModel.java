package org.supportagentbench.run;

import java.util.Map;
import java.util.function.Function;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.suite.CaseFile;

/// The model that plays a role besides the agent: it reads and words for the customer, or judges.
///
/// @param name as users type it, such as `openai/...`
/// @param parameters what decides its answers besides its name, such as `temperature`
/// @param open makes the model for one conversation; called by many threads
public record RoleModel(
    String name, Map<String, String> parameters, Function<CaseFile, ChatModel> open) {
  /// Copies the map.
  public RoleModel {
    parameters = Map.copyOf(parameters);
  }
}
