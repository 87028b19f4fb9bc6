package org.supportagentbench.language;

/// A message cut into sentences and words, once for all readers. Immutable.
public final class Text {
  private final String message;

  private Text(String message) {
    this.message = message;
  }

  /// Cuts a message.
  public static Text of(String message) {
    return new Text(message);
  }

  /// The message as it came.
  public String message() {
    return message;
  }
}
