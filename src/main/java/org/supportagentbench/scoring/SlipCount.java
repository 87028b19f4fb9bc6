package org.supportagentbench.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.supportagentbench.transcript.Call;
import org.supportagentbench.transcript.Score;
import tools.jackson.databind.JsonNode;

/// Counts the calls that a model wrote wrongly.
final class SlipCount {
  private SlipCount() {}

  /// Two calls are the same when their tool is and their arguments are equal as JSON: the order of
  /// the properties does not matter.
  private record Made(String tool, JsonNode arguments) {}

  /// @param offered the tools that the agent was told of
  static Score.Slips of(List<Act> acts, Set<String> offered) {
    int malformed = 0;
    int unknown = 0;
    int repeated = 0;
    Set<Made> before = new HashSet<>();
    for (Act act : acts) {
      Call call = act.call();
      malformed += call.arguments().isObject() ? 0 : 1;
      unknown += offered.contains(call.name()) ? 0 : 1;
      repeated += before.add(new Made(call.name(), call.arguments())) ? 0 : 1;
    }
    return new Score.Slips(malformed, unknown, repeated);
  }
}
