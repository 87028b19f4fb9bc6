package org.supportagentbench.model.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The protocols that are spoken, by the names that they have in the catalogue.
public enum Protocol {
  /// OpenAI chat completions, and everything compatible with it.
  OPENAI_CHAT("openai-chat", new OpenAiChat());

  private final String label;
  private final Dialect dialect;

  Protocol(String label, Dialect dialect) {
    this.label = label;
    this.dialect = dialect;
  }

  /// Its name in the catalogue and on the command line.
  public String label() {
    return label;
  }

  /// What speaks it.
  public Dialect dialect() {
    return dialect;
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
