package org.supportagentbench.language;

/// A stretch of a message.
///
/// @param start 0-based index of its first `char`
/// @param end index after its last `char`
public record Span(int start, int end) {
  /// The words of the stretch, trimmed.
  public String in(String message) {
    return message.substring(Math.max(0, start), Math.min(message.length(), end)).strip();
  }

  /// Whether the two stretches share a character.
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }
}
