package org.supportagentbench.language;

/// What a phrase says by itself, wherever it stands in a sentence.
enum Signal {
  APOLOGY,
  CLOSING,
  /// Asks whether there is anything else.
  ANYTHING_ELSE,
  PROOF_WAIVER,
  /// Asks for a yes without naming the action: shall I go ahead, is that correct.
  ASK_YES,
  /// Asks for a confirmation, unless a thing to confirm follows: please confirm.
  CONFIRM,
  /// It is taken care of.
  DONE,
  /// Says that it was passed on, in a fixed phrase.
  HANDED_OVER,
  /// Says that it is being passed on, in a fixed phrase.
  HANDING_OVER,
  /// Somebody of ours will write or call.
  THEY_WILL_CONTACT,
  /// Advises the customer to contact somebody.
  CONTACT_ADVICE,
  /// Says no in a phrase without a verb of action: not eligible, against our policy.
  REFUSES,
  /// A polite question that waits for nothing.
  PLEASANTRY,
  /// Lets the customer wait for an answer: one moment, I'll be right back.
  STALL,
  YES,
  /// Yes when it is all there is, or stands first: sure, ok, perfect.
  SOFT_YES,
  NO,
  /// A condition or exception to a yes.
  CONDITION,
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
