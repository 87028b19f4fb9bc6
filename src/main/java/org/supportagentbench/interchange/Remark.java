package org.supportagentbench.interchange;

/// Something in a readable line that was left out or taken for something else. A person is told of
/// each kind once, with the line where it was first seen.
///
/// @param kind what makes two remarks the same
/// @param sentence what was seen, and what was made of it
public record Remark(String kind, String sentence) {
  /// A remark that is the same wherever it is made.
  static Remark of(String sentence) {
    return new Remark(sentence, sentence);
  }
}
