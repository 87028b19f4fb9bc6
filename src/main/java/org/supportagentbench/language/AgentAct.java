package org.supportagentbench.language;

/// One thing that an agent's message does.
public sealed interface AgentAct {
  /// The sentence that proves it.
  Span proof();

  /// States what the agent would do.
  ///
  /// @param asksForYes the message asks for a yes to it; false for a mere offer or plan
  record Proposal(Span proof, ActionKind kind, Target target, boolean asksForYes)
      implements AgentAct {}

  /// Asks the customer for a thing, by question or by request.
  ///
  /// @param thing one of the ids in [Things]
  record Asked(Span proof, String thing) implements AgentAct {}

  /// Says that an action is done, by the agent's side, now.
  record Claim(Span proof, ActionKind kind, Target target, Voice voice) implements AgentAct {}

  /// Says that an action was done, in words that tell of any past: "It was cancelled." A claim only
  /// where nothing but the present can be meant.
  record Report(Span proof, ActionKind kind, Target target) implements AgentAct {}

  /// Says that the case was passed on, is being passed on, or will be at once.
  record HandoverClaim(Span proof, Stage stage) implements AgentAct {}

  /// Says that it cannot or will not do something.
  record Refusal(Span proof, ActionKind kind, Target target) implements AgentAct {}

  /// Commits the agent's side to something later, without asking.
  record Promise(Span proof, ActionKind kind, Target target) implements AgentAct {}

  /// Says sorry.
  record Apology(Span proof) implements AgentAct {}

  /// Ends the exchange in words ("anything else?", "have a good day").
  record Closing(Span proof) implements AgentAct {}

  /// Says that a proof is not needed.
  record ProofWaiver(Span proof) implements AgentAct {}

  /// Asks anything.
  ///
  /// @param pleasantry nobody need answer it ("anything else I can help with?")
  /// @param open a yes does not answer it ("which one?", "your postcode?")
  record Question(Span proof, boolean pleasantry, boolean open) implements AgentAct {}

  /// Who a claim names as the doer.
  enum Voice {
    /// "I have cancelled": the agent or its house.
    ACTIVE,
    /// "It has been cancelled": could also quote the record; compare with what the record showed.
    PASSIVE
  }

  /// How far a handover is said to be.
  enum Stage {
    /// "I've passed this to my colleague".
    DONE,
    /// "I'm transferring you now", "you are being transferred".
    UNDER_WAY,
    /// "I will pass this on".
    ANNOUNCED
  }
}
