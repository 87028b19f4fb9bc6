package org.supportagentbench.desk;

import tools.jackson.databind.node.ObjectNode;

/// Gives the ticket to a person; it ends the agent's part.
@Tool(
    value =
        "Hand the ticket over to a person on the team. This ends your part; say so to the customer"
            + " in your last message.",
    effect = Effect.HANDOVER)
public record HandOverToHuman(
    @Arg("Why a person has to take over") HandoverReason reason,
    @Arg("What the person needs to know, in a sentence or two") String summary)
    implements ToolCall {

  @Override
  public ToolResult run(Shop shop) {
    ObjectNode answer = ToolAnswers.object();
    answer.put("status", "handed over");
    answer.put("note", "A person on the team has the ticket now. Close with a short message.");
    return ToolAnswers.of(answer);
  }
}
