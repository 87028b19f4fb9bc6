package org.supportagentbench.language;

/// What a phrase of an agent says by itself, wherever it stands in a sentence.
enum AgentSignal {
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
  /// Done, sorted: says so where it is a clause of its own.
  DONE_WORD,
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
  /// Asks whether something told is clear, and for no leave: does that make sense.
  COURTESY,
  /// Lets the customer wait for an answer: one moment, I'll be right back.
  STALL
}
