package org.supportagentbench.interchange;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads the messages of one form of log.
interface ShapeReader {
  /// The messages of a conversation.
  ///
  /// @param conversation the whole line; `messages` for a line that is nothing but a list
  List<LoggedConversation.LoggedMessage> messages(JsonNode conversation, Loose loose);
}
