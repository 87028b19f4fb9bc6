package org.supportagentbench.model;

import java.util.List;
import java.util.Optional;

/// What a model answered: words, reasoning, calls. Absent usage is absent, never 0.
///
/// @param finish the provider's reason to stop, as it came; `stop` for builtin agents
/// @param raw the provider's answer as it came, where there is one
public record ChatAnswer(
    String text,
    String reasoning,
    List<ToolUse> calls,
    Optional<Usage> usage,
    String finish,
    Optional<String> raw) {
  /// Copies the list.
  public ChatAnswer {
    calls = List.copyOf(calls);
  }

  /// An answer of words only.
  public static ChatAnswer says(String text) {
    return new ChatAnswer(text, "", List.of(), Optional.empty(), "stop", Optional.empty());
  }

  /// An answer of calls only.
  public static ChatAnswer calls(List<ToolUse> calls) {
    return new ChatAnswer("", "", calls, Optional.empty(), "tool_calls", Optional.empty());
  }
}
