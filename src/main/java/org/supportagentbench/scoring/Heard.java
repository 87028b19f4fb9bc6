package org.supportagentbench.scoring;

import java.util.List;
import org.supportagentbench.transcript.Message;

/// What the customer wrote.
///
/// @param message index of the message
/// @param attachments what came along
/// @param move which move of the scripted customer it was; empty in transcripts made elsewhere
record Heard(int message, Said said, List<Message.Sent> attachments, String move) {
  Heard {
    attachments = List.copyOf(attachments);
  }

  String text() {
    return said.text();
  }

  /// Whether this was the move, alone or beside others.
  boolean says(String label) {
    return (" + " + move + " + ").contains(" + " + label + " + ");
  }
}
