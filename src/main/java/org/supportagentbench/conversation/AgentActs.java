package org.supportagentbench.conversation;

import java.util.List;
import java.util.Optional;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct;
import org.supportagentbench.language.AgentReading;

/// What an agent's message means to this customer.
///
/// @param wanted a proposal, waiting for a yes, of something that the customer wants
/// @param unwanted a proposal, waiting for a yes, of anything else
/// @param handover asks whether to pass the ticket on
/// @param promised says that it will do what the customer wants, and asks for no yes
/// @param asked ids of the things asked for, in the order of the message
record AgentActs(
    Optional<AgentAct> wanted,
    Optional<AgentAct> unwanted,
    boolean handover,
    Optional<AgentAct> promised,
    List<String> asked) {
  private static final String PERMISSION = "permission";

  AgentActs {
    asked = List.copyOf(asked);
  }

  /// @param wants what the customer still wants
  static AgentActs of(AgentReading reading, String reply, Wants wants) {
    List<AgentAct.Proposal> proposals = reading.proposals();
    List<String> asked =
        reading.all(AgentAct.Asked.class).stream().map(AgentAct.Asked::thing).distinct().toList();
    return new AgentActs(
        proposals.isEmpty() ? hinted(reading, reply, wants) : wanted(proposals, reply, wants),
        unwanted(proposals, reply, wants),
        proposals.stream().anyMatch(proposal -> proposal.kind() == ActionKind.HAND_OVER),
        promised(reading, reply, wants),
        asked);
  }

  private static Optional<AgentAct> wanted(
      List<AgentAct.Proposal> proposals, String reply, Wants wants) {
    return proposals.stream()
        .filter(proposal -> wants.includes(proposal.kind(), proposal.target(), reply))
        .map(AgentAct.class::cast)
        .findFirst();
  }

  /// Where nothing is proposed outright: an offer beside an open question, or "is that all right?"
  /// without a word on what.
  private static Optional<AgentAct> hinted(AgentReading reading, String reply, Wants wants) {
    List<AgentAct.Asked> asked = reading.all(AgentAct.Asked.class);
    if (asked.isEmpty() && opensAQuestion(reading)) {
      return wanted(reading.all(AgentAct.Proposal.class), reply, wants);
    }
    return asked.stream()
        .filter(one -> one.thing().equals(PERMISSION) && !wants.isEmpty())
        .map(AgentAct.class::cast)
        .findFirst();
  }

  private static boolean opensAQuestion(AgentReading reading) {
    return reading.all(AgentAct.Question.class).stream()
        .anyMatch(question -> !question.pleasantry());
  }

  private static Optional<AgentAct> unwanted(
      List<AgentAct.Proposal> proposals, String reply, Wants wants) {
    return proposals.stream()
        .filter(proposal -> proposal.kind() != ActionKind.HAND_OVER)
        .filter(proposal -> !wants.includes(proposal.kind(), proposal.target(), reply))
        .filter(proposal -> !wants.had(proposal.kind(), proposal.target(), reply))
        .map(AgentAct.class::cast)
        .findFirst();
  }

  private static Optional<AgentAct> promised(AgentReading reading, String reply, Wants wants) {
    return reading.all(AgentAct.Promise.class).stream()
        .filter(promise -> wants.includes(promise.kind(), promise.target(), reply))
        .map(AgentAct.class::cast)
        .findFirst();
  }
}
