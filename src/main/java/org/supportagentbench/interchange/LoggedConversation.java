package org.supportagentbench.interchange;

import java.util.List;
import org.supportagentbench.transcript.Ending;
import org.supportagentbench.transcript.Message;
import org.supportagentbench.transcript.Transcript;
import tools.jackson.databind.JsonNode;

/// One conversation of a log.
///
/// @param id as the log has it, text or number; null in JSON's sense where there is none
/// @param tools those that the log lists
/// @param messages in their order
public record LoggedConversation(
    JsonNode id, List<LoggedTool> tools, List<LoggedMessage> messages) {
  /// Copies the lists.
  public LoggedConversation {
    tools = List.copyOf(tools);
    messages = List.copyOf(messages);
  }

  /// A message with its place in the log.
  ///
  /// @param place 0-based index into the log's `messages`, of which one may hold several of ours
  ///   (an answer of a tool and the customer's next words); -1 for one that stands elsewhere, such
  ///   as a system prompt. A call has the same index within its message here and there
  public record LoggedMessage(int place, Message message) {}

  /// The id as text; empty where there is none.
  public String name() {
    return id.asString("");
  }

  /// What the detectors read. A log does not say why it ends, so the ending stands for any that is
  /// valid.
  public Transcript transcript() {
    return new Transcript(
        messages.stream().map(LoggedMessage::message).toList(), Ending.SATISFIED, 0, "");
  }

  /// The place in the log of the message with this index in [#transcript].
  public int place(int message) {
    return messages.get(message).place();
  }
}
