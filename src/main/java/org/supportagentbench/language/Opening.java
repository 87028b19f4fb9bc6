package org.supportagentbench.language;

/// Where a clause begins to say something: behind "and", "but", "just" and a no that stands for
/// itself.
final class Opening {
  private Opening() {}

  /// The first word that counts; the verb itself where there is none before it.
  static int of(Tagged tagged, Clause clause, int verb) {
    int first = clause.from;
    while (first < verb && (small(tagged, first) || answers(tagged, first))) {
      first++;
    }
    return first;
  }

  private static boolean small(Tagged tagged, int i) {
    return tagged.is(i, Mark.AND) || tagged.is(i, Mark.BUT) || tagged.is(i, Mark.JUST);
  }

  /// "No, cancel it", "No, I want to cancel it": a no that denies nothing behind it.
  static boolean answers(Tagged tagged, int i) {
    return tagged.is(i, Mark.NOT)
        && tagged.markEnd(i) == i + 1
        && tagged.tokens().gap(i + 1, Gap.COMMA);
  }
}
