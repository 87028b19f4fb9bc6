package org.supportagentbench.language;

/// Participles without an auxiliary: headlines ("Cancelled: order 1182"), captions ("Booking
/// confirmed") and the simple past of the first person ("We cancelled it").
final class Headlines {
  private final Tagged tagged;
  private final Tokens tokens;
  private final SimplePast simplePast;

  Headlines(Tagged tagged, SimplePast simplePast) {
    this.tagged = tagged;
    this.tokens = tagged.tokens();
    this.simplePast = simplePast;
  }

  /// What a participle without an auxiliary says, if anything.
  Mood mood(Clause clause, int verb, Governor governor) {
    if (governor.subject(Mark.WE) && tagged.has(verb, Form.PAST) && !deedBefore(clause, verb)) {
      boolean past =
          (clause.has(Mark.DATED) && !simplePast.bookedFor(clause, verb))
              || governor.any(Mark.RECORD);
      return past || tagged.has(verb, Form.INF) ? Mood.NONE : Mood.DONE;
    }
    if (governor.subject != 0
        || governor.any(Mark.BEING)
        || clause.kind != Clause.Kind.MAIN
        || tagged.has(verb, Form.INF)) {
      return Mood.NONE;
    }
    int last = untilColon(verb, tagged.text().to(clause.sentence));
    boolean headline =
        verb == clause.from
            && last - verb <= 12
            && !adjective(verb)
            && !label(verb)
            && !simplePast.other(verb);
    boolean caption = verb > clause.from && verb - clause.from <= 4 && captions(clause, verb);
    boolean parted =
        tokens.gap(clause.from, Gap.OPEN) || behindBrackets(clause) || recordBefore(clause);
    boolean told = clause.has(Mark.RECORD) || clause.has(Mark.DATED) || checked(last);
    return (headline || caption) && !parted && !told ? Mood.DONE_PASSIVE : Mood.NONE;
  }

  /// "Booked within the last 24 hours: No → not eligible": a point of a list that is checked.
  private boolean checked(int colon) {
    return colon < tokens.size()
        && tokens.gap(colon, Gap.COLON)
        && tokens.kind(colon) == Text.WORD
        && tokens.length(colon) <= YES_OR_NO
        && (colon + 1 == tokens.size() || tokens.gap(colon + 1, ~Gap.SPACE));
  }

  /// Letters of "nein".
  private static final int YES_OR_NO = 4;

  /// "A connection in Houston (IAH) scheduled for May 25"; not "1) Cancelled".
  private boolean behindBrackets(Clause clause) {
    return clause.from > tagged.text().from(clause.sentence) + 2
        && tokens.gap(clause.from, Gap.CLOSE)
        && !tokens.gap(clause.from, Gap.COLON | Gap.DASH | Gap.NEWLINE | Gap.COMMA | Gap.SEMICOLON);
  }

  /// "I strongly recommend expedited shipping."
  private boolean deedBefore(Clause clause, int verb) {
    for (int i = verb - 1; i >= clause.from && !tagged.is(i, Mark.WE); i--) {
      if (tagged.deed(i) && tagged.has(i, Form.INF) && !tagged.is(i, Mark.AND)) {
        return !joined(i, verb);
      }
    }
    return false;
  }

  private boolean joined(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tagged.is(i, Mark.AND) || tokens.gap(i + 1, Gap.COMMA)) {
        return true;
      }
    }
    return false;
  }

  /// "Added a note for the kitchen: no nuts, no milk, and the cake on the second day."
  private int untilColon(int verb, int end) {
    for (int i = verb + 1; i < end; i++) {
      if (tokens.gap(i, Gap.COLON)) {
        return i;
      }
    }
    return end;
  }

  /// "Booking confirmed", "Confirmation email sent to Ana".
  private boolean captions(Clause clause, int verb) {
    if (tagged.doing(verb) == Doing.PAY || tagged.doing(verb) == Doing.LOOK) {
      return false;
    }
    boolean noun = false;
    for (int i = clause.from; i < clause.to; i++) {
      long barred = i < verb ? NO_CAPTION | ADDRESSEE : NO_CAPTION;
      if ((tagged.marks(i) & barred) != 0 || (i > verb && tagged.deed(i))) {
        return false;
      }
      noun |= i < verb && tagged.goods(i);
    }
    return noun && clause.to - verb <= 10;
  }

  private static final long NO_CAPTION =
      Ordinals.bits(
          Mark.BE,
          Mark.WAS,
          Mark.HAVE,
          Mark.WILL,
          Mark.CAN,
          Mark.MUST,
          Mark.TO_BE,
          Mark.BEEN,
          Mark.WE,
          Mark.NOT);

  /// "Label sent to your address" may have these, but "Your order placed on Monday" is none.
  private static final long ADDRESSEE = Ordinals.bits(Mark.YOU, Mark.DETERMINER);

  /// "Status: cancelled"
  private boolean recordBefore(Clause clause) {
    int from = tagged.text().from(clause.sentence);
    for (int i = clause.from - 1; i >= Math.max(from, clause.from - 3); i--) {
      if (tagged.is(i, Mark.RECORD)) {
        return true;
      }
    }
    return false;
  }

  /// "Cancelled orders are refunded": no headline.
  boolean adjective(int verb) {
    if (!tagged.deed(verb) || !tagged.has(verb, Form.PART)) {
      return false;
    }
    int next = tagged.deedEnd(verb);
    if (next >= tokens.size()) {
      return false;
    }
    return tagged.goods(next) && !tokens.gap(next, Gap.COLON) && verbLater(next);
  }

  /// "Requested change: ...": names what follows.
  private boolean label(int verb) {
    int next = tagged.deedEnd(verb);
    for (int i = next + 1; i <= Math.min(next + 3, tokens.size() - 1); i++) {
      if (tokens.gap(i, Gap.COLON)) {
        return true;
      }
    }
    return false;
  }

  private boolean verbLater(int i) {
    for (int k = i; k < Math.min(i + 6, tokens.size()); k++) {
      if (tagged.is(k, Mark.BE) || tagged.is(k, Mark.WILL) || tagged.is(k, Mark.CAN)) {
        return true;
      }
    }
    return false;
  }
}
