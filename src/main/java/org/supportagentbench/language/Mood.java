package org.supportagentbench.language;

/// How a message speaks of an action.
enum Mood {
  /// We have done it.
  DONE,
  /// It has been done.
  DONE_PASSIVE,
  /// It was done: now or long ago.
  TOLD,
  /// We are doing it.
  PROGRESS,
  /// It is being done.
  PROGRESS_PASSIVE,
  /// We will do it.
  FUTURE,
  /// It will be done.
  FUTURE_PASSIVE,
  /// We can, could, would do it.
  OFFER,
  /// Shall we do it?
  ASK,
  /// We need to do it.
  NEED,
  /// We cannot, will not do it.
  CANNOT,
  /// It is not, was not done.
  NOT,
  /// The customer should or can do it.
  REQUEST,
  /// The customer wants it.
  WANTED,
  /// Named in a list or heading, without a subject.
  BARE,
  /// Somebody else does it, the record tells it, a condition supposes it: nothing said of now.
  NONE;

  /// Whether words of this mood lay out what would be done.
  boolean plans() {
    return switch (this) {
      case FUTURE, FUTURE_PASSIVE, OFFER, NEED, WANTED, BARE, PROGRESS -> true;
      case DONE, DONE_PASSIVE, TOLD, PROGRESS_PASSIVE, ASK, CANNOT, NOT, REQUEST, NONE -> false;
    };
  }

  /// Whether what is told happens to the subject.
  boolean passive() {
    return this == DONE_PASSIVE || this == FUTURE_PASSIVE || this == PROGRESS_PASSIVE;
  }
}
