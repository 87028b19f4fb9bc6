package org.supportagentbench.scoring;

import java.util.EnumSet;
import java.util.Set;

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
  TO_US,
  SMALL_WORDS,
  TODAY,
  ANOTHER,
  APPROVES,
  LEAVE,
  FACT,
  MEASURES,
  FREE,
  NOTICES,
  DENIES,
  ONLY_WANT,
  ASKS_LATER,
  ANYTHING,
  SENT,
  CHOOSING,
  ONLY,
  BEFORE_ONLY,
  LIMITS,
  ONLY_IF,
  FIRST,
  YES_OPENS,
  BUT,
  AND,
  KEEPING,
  STRICT,
  GO_ON,
  PROPOSES,
  INSTEAD,
  BORN,
  NOTE,
  ALL_TWO,
  ALL_THREE,
  ALREADY,
  MORE,
  ITEM,
  WHOLE,
  NO_VALUE,
  EXAMPLE,
  NUMBERED,
  ID_NAMES,
  BEFORE_ID,
  TRACKING,
  MONEY_COMES;

  private static final Set<Wording> PHRASES =
      EnumSet.of(
          DELIVERED,
          SHIPPED,
          NOT_SHIPPED,
          CANCELLED,
          IN_STOCK,
          SOLVED,
          THIRD_PERSON,
          INSIDE_TALK,
          POLICY,
          GUARANTEE,
          VALUE,
          ATTRIBUTION,
          REASON,
          RED_FLAG,
          ASKS_LATER,
          ANYTHING);

  /// Whether it is looked for as words anywhere in a sentence, denied or not, see [WordList].
  boolean words() {
    return !PHRASES.contains(this);
  }
}
