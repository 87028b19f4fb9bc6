package org.supportagentbench.language;

/// What a small word does in a clause. A data file may give a word several (`WE+CAN: puedo`).
enum Mark {
  /// The agent's side as the subject.
  WE,
  /// The customer as the subject.
  YOU,
  /// It, that, they: somebody or something else as the subject.
  IT,
  /// A carrier, bank, seller, other customer as the subject.
  OTHERS,
  NOT,
  CAN,
  WILL,
  WOULD,
  MUST,
  /// Auxiliary of the perfect.
  HAVE,
  /// Present of "to be".
  BE,
  /// Past of "to be".
  WAS,
  BEEN,
  BEING,
  /// Infinitive of "to be".
  TO_BE,
  /// Reflexive that makes a passive (Spanish `se`).
  SELF,
  /// Opens a condition.
  IF,
  /// Opens a clause of time: once, after, before, until.
  WHEN,
  BECAUSE,
  /// Opens a clause of content or relation: that, which.
  THAT,
  BUT,
  AND,
  OR,
  /// Asks leave to act: shall I, would you like me to.
  ASK,
  /// The customer wants us to: you'd like me to.
  WANT_ME,
  /// The customer wants: you'd like, you asked for.
  WANT,
  /// The customer agrees: you confirm, you say yes, that is fine.
  AGREE,
  PLEASE,
  /// Could you, would you mind.
  COULD_YOU,
  /// We need, may I have, what is.
  NEED,
  /// Is needed, would help: what stands before it is asked for.
  NEEDED,
  /// Let me know, tell me.
  LET_KNOW,
  /// A verb by which a customer gives: send, attach, provide, confirm.
  GIVE,
  /// Let me.
  LET,
  /// "To" before an infinitive.
  TO,
  JUST,
  ALREADY,
  /// A time that has passed: yesterday, on Monday, ago.
  DATED,
  /// Something is still to come: will arrive, expires; a day behind it is not that of the deed.
  COMING,
  /// The record speaks: shows, status, according to.
  RECORD,
  TRY,
  /// Not possible, unavailable.
  IMPOSSIBLE,
  WITHOUT,
  /// By you, by the carrier.
  BY_OTHERS,
  DETERMINER,
  /// A plural article, after which anything of its kind can be meant: Spanish "los".
  MANY,
  /// One, it, some: stands for a thing named before.
  ONE,
  QUESTION_WORD,
  /// What the customer did to the thing: you sent, you provided, received.
  GIVEN,
  /// Has somebody see to a state, which is not yet so: make sure, please check that.
  ENSURE,
  /// Says of what follows that it only may be so: perhaps, it is possible that.
  MAYBE,
  /// Says how it goes in general: immediately, automatically, usually.
  USUALLY,
  /// Hopes, wishes, suggestions: I recommend, I suggest.
  ADVISE,
  /// Sets a bound to what follows, which a negation before it does not deny: within, outside,
  /// until.
  BOUND,
  /// Says nothing by itself: to, for, of, with.
  FILLER
}
