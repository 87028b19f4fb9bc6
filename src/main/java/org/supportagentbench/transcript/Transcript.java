package org.supportagentbench.transcript;

import java.util.List;

/// A whole conversation.
///
/// @param pushed rungs of the push ladder that were said
/// @param detail a sentence about the ending where there is something to say, else empty
public record Transcript(List<Message> messages, Ending ending, int pushed, String detail) {
  /// Copies the list.
  public Transcript {
    messages = List.copyOf(messages);
  }
}
