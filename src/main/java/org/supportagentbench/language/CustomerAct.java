package org.supportagentbench.language;

/// One thing that a customer's message does.
public sealed interface CustomerAct {
  /// The words that prove it.
  Span proof();

  /// Agrees.
  ///
  /// @param conditional there is a condition or an exception to it ("yes, but only if")
  /// @param target what the yes names, if anything
  record Yes(Span proof, boolean conditional, Target target) implements CustomerAct {}

  /// Declines or forbids what was put to them.
  record No(Span proof, Target target) implements CustomerAct {}

  /// Picks one of several ("the second one", "let's go with black").
  record Choice(Span proof, Target target) implements CustomerAct {}

  /// Wants something done.
  ///
  /// @param inquiry asks whether it can be done rather than for it to be done
  record Request(Span proof, ActionKind kind, Target target, boolean inquiry)
      implements CustomerAct {}

  /// Wants to be asked, shown or told something before anything is done.
  record AskFirst(Span proof) implements CustomerAct {}

  /// Names a trouble or topic.
  record Mentions(Span proof, Topic topic) implements CustomerAct {}

  /// Will not send a photo, a slip, the item back.
  record RefusesProof(Span proof) implements CustomerAct {}

  /// Threatens.
  record Threat(Span proof, ThreatKind kind) implements CustomerAct {}

  /// Insults the agent or the shop.
  record Abuse(Span proof) implements CustomerAct {}

  /// Says how long something was used or how long ago it was.
  ///
  /// @param use true for use ("months of use"), false for age ("8 months ago")
  record TimeClaim(Span proof, boolean use, int days) implements CustomerAct {}

  /// Says how often it happened, this time included.
  record Repeated(Span proof, int times) implements CustomerAct {}

  /// Sounds like a goodbye.
  record SoftClose(Span proof) implements CustomerAct {}

  /// Asks anything.
  record Question(Span proof) implements CustomerAct {}

  /// What a threat is made with.
  enum ThreatKind {
    CHARGEBACK,
    LAWYER,
    REVIEW,
    VIOLENCE
  }

  /// Troubles and topics of a support desk.
  enum Topic {
    WHERE_IS_ORDER,
    NOT_RECEIVED,
    DAMAGED,
    DEFECT,
    MISSING_ITEM,
    WRONG_ITEM,
    TRACKING,
    RETURN,
    REFUND,
    SIZE,
    COLOUR,
    ADDRESS,
    CANCEL,
    DUPLICATE,
    PROMOTION,
    RECOMMENDATION,
    DEADLINE,
    GIFT,
    USED,
    COMPENSATION,
    PRICE_MATCH,
    EXPEDITE,
    OTHER_PERSON,
    SPECIAL_STATUS,
    HUMAN
  }
}
