package org.supportagentbench.model.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The protocols that are spoken, by the names that they have in the catalogue.
public enum Protocol {
  /// OpenAI chat completions, and everything compatible with it.
  OPENAI_CHAT("openai-chat"),
  /// OpenAI Responses, without state at the provider.
  OPENAI_RESPONSES("openai-responses"),
  /// Anthropic Messages.
  ANTHROPIC_MESSAGES("anthropic-messages"),
  /// Google's Gemini.
  GEMINI_GENERATE_CONTENT("gemini-generate-content");

  private final String label;

  Protocol(String label) {
    this.label = label;
  }

  /// Its name in the catalogue and on the command line.
  public String label() {
    return label;
  }

  /// What speaks it.
  public Dialect dialect() {
    return switch (this) {
      case OPENAI_CHAT -> new OpenAiChat();
      case OPENAI_RESPONSES -> new OpenAiResponses();
      case ANTHROPIC_MESSAGES -> new AnthropicMessages();
      case GEMINI_GENERATE_CONTENT -> new GeminiGenerateContent();
    };
  }

  /// The protocol of a name.
  public static Optional<Protocol> of(String label) {
    return Arrays.stream(values()).filter(one -> one.label.equals(label)).findFirst();
  }

  /// All names.
  public static List<String> labels() {
    return Arrays.stream(values()).map(Protocol::label).toList();
  }
}
