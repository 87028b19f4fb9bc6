package org.supportagentbench.interchange;

import java.util.Locale;

/// The forms in which a log may hold a conversation; the guide `docs/score-your-own-agent.md` shows
/// one of each.
public enum LogShape {
  /// Our own: roles `customer`, `agent`, `tool`, `system`; `text`, `calls`.
  INTERCHANGE,
  /// Messages of OpenAI's chat completions: `content`, `tool_calls`, `tool_call_id`.
  OPENAI,
  /// Messages of Anthropic's API: content blocks `tool_use` and `tool_result`.
  ANTHROPIC;

  /// The word on the command line.
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
