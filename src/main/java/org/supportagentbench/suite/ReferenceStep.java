package org.supportagentbench.suite;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One step of the perfect agent.
///
/// @see CaseFile
public sealed interface ReferenceStep {
  /// A tool call with its arguments as written (`line_items` is still `1:1,2:2`).
  record CallTool(String tool, Map<String, String> arguments, int sourceLine)
      implements ReferenceStep {
    /// Copies the arguments; their order is kept.
    public CallTool {
      arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /// A call as a case writes it: `cancel_order order_number=1160 reason="two words"`.
    ///
    /// @throws InputProblem where it is no call
    public static CallTool of(String words) {
      ProblemList problems = new ProblemList(words);
      return StepReader.call(words, 1, problems)
          .orElseThrow(
              () -> new InputProblem(problems.all().stream().map(Problem::toString).toList()));
    }
  }

  /// A message to the customer; it ends the agent's turn.
  record Say(String text, int sourceLine) implements ReferenceStep {}
}
