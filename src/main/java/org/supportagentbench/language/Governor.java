package org.supportagentbench.language;

import static org.supportagentbench.language.Ordinals.bit;
import static org.supportagentbench.language.Ordinals.bits;

/// What governs a verb from its left, within its clause: the nearest auxiliary, the nearest
/// subject, negation. Made anew for each verb.
final class Governor {
  private static final long FINITE =
      bits(
          Mark.HAVE,
          Mark.BE,
          Mark.WAS,
          Mark.WILL,
          Mark.CAN,
          Mark.WOULD,
          Mark.MUST,
          Mark.LET,
          Mark.TRY,
          Mark.COULD_YOU);
  private static final long SUBJECT = bits(Mark.WE, Mark.YOU, Mark.IT, Mark.OTHERS);
  private static final int NEAR = 3;

  /// Marks of the nearest auxiliary; 0 for none.
  long finite;

  /// Marks of the nearest subject; 0 for none.
  long subject;

  /// Marks anywhere between the clause's start and the verb.
  long all;

  /// Marks between the auxiliary and the verb.
  long between;

  boolean negated;

  /// Where the nearest auxiliary stands; -1 for none.
  int finiteAt = -1;

  Governor(Tagged tagged, Clause clause, int verb) {
    for (int i = verb - 1; i >= clause.from; i--) {
      long marks = tagged.marks(i);
      if (marks == 0) {
        continue;
      }
      all |= marks;
      if (finite == 0) {
        between |= marks;
      }
      boolean near = finiteAt < 0 || finiteAt - tagged.markEnd(i) < NEAR;
      if ((marks & bit(Mark.NOT)) != 0
          && near
          && !(i == clause.from && Opening.answers(tagged, i))) {
        negated = true;
      }
      if (subject == 0 && (marks & SUBJECT) != 0 && !object(tagged, i)) {
        subject = marks;
      }
      if (finite == 0 && (marks & FINITE) != 0) {
        finite = marks;
        finiteAt = i;
      }
    }
  }

  /// A "you" right behind "I" or "I can" is the object: French "je vous envoie", "je peux vous
  /// ...".
  private static boolean object(Tagged tagged, int i) {
    if (tagged.marks(i) != bit(Mark.YOU)) {
      return false;
    }
    for (int k = i - 1; k >= Math.max(0, i - 5); k--) {
      if (tagged.marks(k) != 0) {
        return tagged.markEnd(k) == i && tagged.is(k, Mark.WE);
      }
    }
    return false;
  }

  boolean finite(Mark mark) {
    return (finite & bit(mark)) != 0;
  }

  boolean subject(Mark mark) {
    return (subject & bit(mark)) != 0;
  }

  boolean any(Mark mark) {
    return (all & bit(mark)) != 0;
  }

  boolean between(Mark mark) {
    return (between & bit(mark)) != 0;
  }
}
