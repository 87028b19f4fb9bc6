package org.supportagentbench.language;

import java.util.List;

/// What an event of an agent's message hangs on: the customer's yes, something else, or nothing in
/// particular, as a rule does.
final class Conditions {
  private static final int NEAR = 5;

  private final Tagged tagged;
  private final Clauses clauses;
  private final Sentences sentences;
  private final List<Event> events;

  /// @param events those of the message, in its order
  Conditions(Tagged tagged, Clauses clauses, Sentences sentences, List<Event> events) {
    this.tagged = tagged;
    this.clauses = clauses;
    this.sentences = sentences;
    this.events = events;
  }

  /// "If you agree, I'll ...", "let me know and I'll ...".
  boolean invited(Event event) {
    return sentences.agrees(event.sentence())
        || sentences.confirms(event.sentence())
        || sentences.asksYes(event.sentence())
        || clauses.before(event.clause()).filter(c -> c.has(Mark.LET_KNOW)).isPresent();
  }

  /// "Items can be replaced within 30 days" tells a rule, where "your item can be" offers.
  boolean rule(Event event) {
    int first = tagged.text().from(event.sentence());
    return tagged.has(event.at(), Form.PART)
        && tagged.marks(first) == 0
        && event.clause().from == first
        && event.at() > first + 1;
  }

  /// Whether a negation stands in some words of a clause or shortly before them.
  boolean denied(int from, int to, Clause clause) {
    for (int i = Math.max(clause.from, from - NEAR); i < to; i++) {
      if (tagged.is(i, Mark.NOT)) {
        return true;
      }
    }
    return false;
  }

  /// Hangs on something else than the customer's yes.
  boolean conditioned(Event event) {
    return clauses.siblings(event.clause()).stream()
        .anyMatch(clause ->
            clause.kind == Clause.Kind.CONDITION
                || (clause.index < event.clause().index && asksFor(clause)));
  }

  private static boolean asksFor(Clause clause) {
    return clause.has(Mark.PLEASE) && clause.has(Mark.GIVE);
  }

  /// The sentence has a condition that is not the customer's yes.
  boolean supposed(Clause clause) {
    return clauses.siblings(clause).stream().anyMatch(c -> c.kind == Clause.Kind.CONDITION);
  }

  /// "Even transferring to a colleague wouldn't change this": told of as what would not help.
  ///
  /// @param from where the words of it end
  boolean supposedOf(int from, Clause clause) {
    for (int i = from; i < clause.to; i++) {
      if (tagged.is(i, Mark.WOULD)) {
        return true;
      }
    }
    return false;
  }

  /// Whether an event in the passive tells of no deed: of what happens under a condition, or after
  /// something, or of any such thing.
  ///
  /// @param k its place among the events
  boolean general(Event event, int k) {
    return supposed(event.clause())
        || regular(event)
        || inGeneral(event.clause())
        || barred(event, k)
        || given(event.clause())
        || recorded(event.clause());
  }

  /// "The balance is returned immediately": how it goes with what another deed brings about.
  private static boolean regular(Event event) {
    return event.clause().has(Mark.USUALLY)
        && event.clause().has(Mark.BE)
        && !event.clause().has(Mark.HAVE)
        && (event.kind().followsFromOthers() || event.kind() == ActionKind.RETURN);
  }

  /// "The records show that the account is blocked."
  private boolean recorded(Clause clause) {
    return clause.kind == Clause.Kind.CONTENT
        && clause.has(Mark.BE)
        && clauses.before(clause).filter(before -> before.has(Mark.RECORD)).isPresent();
  }

  /// "Since your flights are scheduled for June, ...": a reason, not news.
  private static boolean given(Clause clause) {
    return clause.kind == Clause.Kind.BECAUSE && clause.has(Mark.BE) && !clause.has(Mark.HAVE);
  }

  /// "After the return is accepted, the refund is issued."
  private boolean inGeneral(Clause clause) {
    return clause.has(Mark.BE)
        && !clause.has(Mark.HAVE)
        && clauses.siblings(clause).stream()
            .anyMatch(c -> c.kind == Clause.Kind.TIME && c.index < clause.index);
  }

  /// "I cannot change a payment that has been registered."
  private boolean barred(Event event, int k) {
    return event.clause().kind == Clause.Kind.CONTENT
        && events.subList(0, k).stream()
            .anyMatch(e -> e.sentence() == event.sentence() && e.mood() == Mood.CANNOT);
  }
}
