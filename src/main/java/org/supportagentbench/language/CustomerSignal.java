package org.supportagentbench.language;

/// What a phrase of a customer says by itself, wherever it stands in a sentence.
enum CustomerSignal {
  YES,
  /// Yes where its clause ends with it: I do, please do. More words behind it may deny it.
  YES_ALONE,
  /// Yes when it is all there is, or stands first: sure, ok, perfect.
  SOFT_YES,
  NO,
  /// A condition or exception to a yes.
  CONDITION,
  /// A phrase that looks like a condition but is none: even if, if you could.
  CONCESSION,
  CHOICE,
  /// Wants something: I want, can you, please.
  WANT,
  /// Asks whether something can be: is it possible to.
  POSSIBLE,
  ASK_FIRST,
  REFUSES_PROOF,
  ABUSE,
  /// Abuse where the clause speaks of "you".
  ABUSE_OF_YOU,
  SOFT_CLOSE,
  THANKS,
  CHARGEBACK,
  LAWYER,
  REVIEW,
  VIOLENCE,
  /// Use over time: months of use, I've been using it for.
  USE_TIME
}
