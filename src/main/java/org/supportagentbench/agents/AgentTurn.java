package org.supportagentbench.agents;

import java.util.List;
import java.util.Optional;
import org.supportagentbench.transcript.Ending;
import org.supportagentbench.transcript.Message;

/// What one turn of the agent came to.
///
/// @param messages what happened, in order: answers of the agent and of the tools
/// @param reply the words that the customer gets to read; may be empty
/// @param ending why the conversation is over; empty where it is the customer's turn
/// @param detail a sentence about the ending where there is something to say, else empty
public record AgentTurn(
    List<Message> messages, String reply, Optional<Ending> ending, String detail) {
  /// Copies the list.
  public AgentTurn {
    messages = List.copyOf(messages);
  }
}
