package org.supportagentbench.language;

/// What a verb does, before its object decides which [ActionKind] that is.
enum Doing {
  SEND,
  SEND_AGAIN,
  CANCEL,
  CHANGE,
  /// Swap for another variant.
  SWAP,
  EXCHANGE,
  /// Process, issue, create, arrange: the object decides.
  MAKE,
  /// Create, place, register: an order, an account.
  CREATE,
  HAND_OVER,
  /// Pass, transfer, forward, notify: a handover where the object is a colleague or the case.
  PASS,
  REFUND,
  RETURN,
  CREDIT,
  BOOK,
  NOTIFY,
  RECORD,
  EXPEDITE,
  INVESTIGATE,
  PAY,
  ADD,
  REMOVE,
  /// Go ahead, proceed, help with: lends its mood to the next verb.
  PROCEED,
  /// Something that changes nothing: check, look up, explain.
  LOOK
}
