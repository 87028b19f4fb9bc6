package org.supportagentbench.conversation;

import java.util.Optional;
import org.supportagentbench.model.ChatModel;

/// Whose words a conversation is made of.
///
/// @param customer reads and words for the customer; without one, rules read and the authored lines
///   are said. What the customer does is decided by the state machine in either case
public record Players(ChatModel agent, Optional<ChatModel> customer) {
  /// An agent in front of the scripted customer.
  public static Players scripted(ChatModel agent) {
    return new Players(agent, Optional.empty());
  }
}
