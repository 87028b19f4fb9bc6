package org.supportagentbench.model;

import java.util.List;

/// Everything a model gets to see: a stable prefix (system prompt, tools) and the conversation.
public record ChatRequest(String system, List<ToolSpec> tools, List<ChatMessage> messages) {
  /// Copies the lists.
  public ChatRequest {
    tools = List.copyOf(tools);
    messages = List.copyOf(messages);
  }
}
