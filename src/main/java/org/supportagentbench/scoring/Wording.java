package org.supportagentbench.scoring;

/// What detectors look for in words; the keys of the files `wording-<language>.txt`, where each is
/// explained.
enum Wording {
  DELIVERED,
  SHIPPED,
  NOT_SHIPPED,
  CANCELLED,
  IN_STOCK,
  SOLVED,
  THIRD_PERSON,
  INSIDE_TALK,
  POLICY,
  WORKED_OUT,
  GUARANTEE,
  VALUE,
  OLD_PARCEL,
  ATTRIBUTION,
  CONDITION,
  REASON,
  RED_FLAG,
  ALL,
  FAILED,
  WE_DO,
  DATA,
  TELL_US,
  ASKS_LATER,
  ANYTHING,
  SENT;

  /// Whether it is looked for as single words anywhere in a sentence, denied or not.
  boolean words() {
    return switch (this) {
      case WORKED_OUT, CONDITION, OLD_PARCEL, ALL, FAILED, WE_DO, DATA, TELL_US, SENT -> true;
      default -> false;
    };
  }
}
