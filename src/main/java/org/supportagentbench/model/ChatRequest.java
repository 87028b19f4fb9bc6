package org.supportagentbench.model;

import java.util.List;
import java.util.OptionalInt;

/// Everything a model gets to see: a stable prefix (system prompt, tools) and the conversation.
///
/// @param seed of the chance in the answer, not negative, for providers that take one; no model
///   sees it, so it is no part of what the journal compares
public record ChatRequest(
    String system, List<ToolSpec> tools, List<ChatMessage> messages, OptionalInt seed) {
  /// Copies the lists.
  public ChatRequest {
    tools = List.copyOf(tools);
    messages = List.copyOf(messages);
  }

  /// A request whose chance is the provider's own.
  public ChatRequest(String system, List<ToolSpec> tools, List<ChatMessage> messages) {
    this(system, tools, messages, OptionalInt.empty());
  }

  /// The same request with a seed.
  public ChatRequest seeded(int number) {
    return new ChatRequest(system, tools, messages, OptionalInt.of(number));
  }
}
