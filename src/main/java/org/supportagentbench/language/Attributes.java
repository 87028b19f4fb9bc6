package org.supportagentbench.language;

/// Participles that describe a noun and tell of no deed: "your delivered order", "a trip scheduled
/// for May 25".
final class Attributes {
  private final Tagged tagged;
  private final Tokens tokens;
  private final Headlines headlines;

  Attributes(Tagged tagged, Headlines headlines) {
    this.tagged = tagged;
    this.tokens = tagged.tokens();
    this.headlines = headlines;
  }

  /// Whether it stands behind something that the agent says to have found.
  boolean found(Clause clause, int verb, Governor governor) {
    boolean dated = clause.has(Mark.DATED) && deedBetween(governor.finiteAt, verb);
    return dated || lookBefore(governor.finiteAt, verb);
  }

  /// "Your delivered order", "the items in your delivered order".
  boolean before(Clause clause, int verb) {
    return (verb > clause.from && (tagged.is(verb - 1, Mark.DETERMINER) || counted(clause, verb)))
        || (verb - 1 > clause.from
            && tagged.is(verb - 2, Mark.GIVEN)
            && tagged.markEnd(verb - 2) == verb);
  }

  /// "Capped at 2 paid bonuses": behind a number and before what is counted.
  private boolean counted(Clause clause, int verb) {
    int next = tagged.deedEnd(verb);
    return tokens.kind(verb - 1) == Text.NUMBER
        && !tokens.gap(verb, ~(Gap.SPACE | Gap.SYMBOL | Gap.HYPHEN))
        && next < clause.to
        && tokens.kind(next) == Text.WORD
        && tagged.marks(next) == 0
        && !tokens.gap(next, ~Gap.SPACE);
  }

  /// "I've found your order, placed on March 2."
  private boolean deedBetween(int from, int verb) {
    for (int i = from; i < verb; i++) {
      if (tagged.deed(i) && tagged.has(i, Form.PART)) {
        return true;
      }
    }
    return false;
  }

  /// "I've found your trip with a connection scheduled for May 25": the participle behind what was
  /// found is not the agent's deed, unless it is joined to the finding.
  private boolean lookBefore(int from, int verb) {
    boolean look = false;
    for (int i = from; i < verb; i++) {
      look |= tagged.deed(i) && tagged.doing(i) == Doing.LOOK && tagged.has(i, Form.PART);
      look &= !tagged.is(i, Mark.AND) && !(i > from && tokens.gap(i, Gap.COMMA | Gap.DASH));
    }
    return look && !tokens.gap(verb, Gap.COMMA | Gap.DASH);
  }

  /// "They are safer and provide fixed payments", "estos son los detalles corregidos", "the bill
  /// that's linked to it", "cancelled orders are refunded": the participle describes a noun, or the
  /// clause says how things are in general.
  boolean describes(Clause clause, int verb, Governor governor) {
    for (int i = governor.finiteAt; i < verb; i++) {
      boolean other = tagged.deed(i) && tagged.has(i, Form.INF) && !tagged.has(i, Form.PART);
      if (other && !tagged.goods(i)) {
        return true;
      }
    }
    boolean noun = governor.between(Mark.DETERMINER) && !tagged.goods(governor.finiteAt);
    boolean relative =
        governor.finiteAt > clause.from
            && tokens.same(governor.finiteAt, "that")
            && !tokens.gap(governor.finiteAt, Gap.COMMA);
    return noun || relative || headlines.adjective(clause.from);
  }
}
