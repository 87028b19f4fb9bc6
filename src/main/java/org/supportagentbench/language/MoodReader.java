package org.supportagentbench.language;

import java.util.EnumSet;
import java.util.Set;

/// Decides how a message speaks of the action of one verb, from the verb's form and what governs
/// it.
final class MoodReader {
  /// What the sentence as a whole says.
  ///
  /// @param invites it asks for a word of the customer: please confirm, let me know
  record Setting(boolean question, boolean invites, boolean item) {}

  private final Tagged tagged;
  private final Tokens tokens;
  private final SimplePast simplePast;
  private final Headlines headlines;
  private final Attributes attributes;

  MoodReader(Tagged tagged) {
    this.simplePast = new SimplePast(tagged);
    this.headlines = new Headlines(tagged, simplePast);
    this.attributes = new Attributes(tagged, headlines);
    this.tagged = tagged;
    this.tokens = tagged.tokens();
  }

  /// The mood of the verb at word `verb`.
  ///
  /// @param before mood and place of the verb before it in the clause, if there is one
  Mood mood(Clause clause, int verb, Setting setting, Before before) {
    if (tokens.quoted(verb) && !wholeQuote()) {
      return Mood.NONE;
    }
    Governor governor = new Governor(tagged, clause, verb);
    if (governor.any(Mark.ASK)) {
      return Mood.ASK;
    }
    if (governor.any(Mark.WANT_ME)) {
      return setting.question() || setting.invites() || clause.conditional()
          ? Mood.ASK
          : Mood.WANTED;
    }
    if (clause.conditional()) {
      return Mood.NONE;
    }
    Mood lent = lent(clause, verb, before);
    if (lent != Mood.NONE) {
      return lent;
    }
    return governed(clause, verb, governor, setting);
  }

  private boolean wholeQuote() {
    return tokens.quoted(0) && tokens.quoted(tokens.size() - 1);
  }

  /// The mood that the verb before lends: "I'll go ahead and cancel", "I've cancelled and
  /// refunded".
  private Mood lent(Clause clause, int verb, Before before) {
    if (before.at() < clause.from
        || clause.has(Mark.DATED)
        || (before.mood() == Mood.DONE_PASSIVE && simplePast.forYou(verb))) {
      return Mood.NONE;
    }
    for (int i = before.end(); i < verb; i++) {
      long marks = tagged.marks(i);
      boolean object = i == before.end() && (marks & ~OBJECT) == 0;
      if ((marks & ~HARMLESS) != 0 && !object) {
        return Mood.NONE;
      }
    }
    boolean light = before.light() && verb - before.end() <= 4;
    if (light) {
      return before.mood();
    }
    boolean joined = joined(before.end(), verb);
    boolean alike = (tagged.forms(verb) & before.forms()) != 0;
    return joined && alike ? before.mood() : Mood.NONE;
  }

  private static final long HARMLESS =
      Ordinals.bits(
          Mark.AND, Mark.OR, Mark.TO, Mark.JUST, Mark.ALREADY, Mark.DETERMINER, Mark.GIVE);

  /// "I've cancelled it and issued a voucher."
  private static final long OBJECT = Ordinals.bits(Mark.IT, Mark.ONE, Mark.DETERMINER);

  private boolean joined(int from, int verb) {
    for (int i = from; i <= verb; i++) {
      if (tokens.gap(i, Gap.COMMA | Gap.SLASH)
          || (i < verb && (tagged.is(i, Mark.AND) || tagged.is(i, Mark.OR)))) {
        return true;
      }
    }
    return false;
  }

  private Mood governed(Clause clause, int verb, Governor governor, Setting setting) {
    if (clause.has(Mark.IMPOSSIBLE) && !governor.subject(Mark.OTHERS)) {
      return Mood.CANNOT;
    }
    boolean modal =
        governor.finite(Mark.CAN) || governor.finite(Mark.WILL) || governor.finite(Mark.WOULD);
    if (governor.negated && modal) {
      return governor.subject(Mark.OTHERS) ? Mood.NONE : Mood.CANNOT;
    }
    if (governor.subject(Mark.OTHERS) && !governor.between(Mark.BEEN)) {
      return Mood.NONE;
    }
    if (governor.finite(Mark.TRY)) {
      return Mood.NONE;
    }
    boolean been = governor.finite(Mark.HAVE) && governor.between(Mark.BEEN);
    if (governor.any(Mark.WANT) && governor.subject(Mark.YOU) && !been) {
      return Mood.WANTED;
    }
    if (governor.finite(Mark.COULD_YOU) || governor.any(Mark.PLEASE)) {
      return governor.negated ? Mood.NOT : Mood.REQUEST;
    }
    return formed(clause, verb, governor, setting);
  }

  private Mood formed(Clause clause, int verb, Governor governor, Setting setting) {
    Mood mood = Mood.NONE;
    if (simplePast.says(clause, verb, governor)) {
      boolean told =
          simplePast.bookedFor(clause, verb)
              ? quoted(clause, governor)
              : recorded(clause, governor);
      mood = told ? Mood.NONE : Mood.DONE;
    }
    boolean past = tagged.has(verb, Form.PART) || tagged.has(verb, Form.PAST);
    if (mood == Mood.NONE && past) {
      mood = participle(clause, verb, governor);
    }
    if (mood == Mood.NONE && tagged.has(verb, Form.INF)) {
      mood = infinitive(clause, verb, governor, setting);
    }
    if (mood == Mood.NONE) {
      mood = otherForm(clause, verb, governor, setting);
    }
    if (clause.kind == Clause.Kind.BECAUSE && mood.plans()) {
      return Mood.NONE;
    }
    if (DEEDS_TOLD.contains(mood) && ensured(clause, verb, mood)) {
      return Mood.NONE;
    }
    if (DEEDS_TOLD.contains(mood) && onlyMaybe(clause, verb)) {
      return Mood.NONE;
    }
    if (governor.negated && mood != Mood.NONE && mood != Mood.CANNOT) {
      return mood == Mood.FUTURE || mood == Mood.OFFER ? Mood.CANNOT : Mood.NOT;
    }
    return mood;
  }

  /// "Make sure that roaming is enabled", "to make sure that all we've done has been applied": a
  /// state to be checked, no deed; what somebody did himself only up to the next comma.
  private boolean ensured(Clause clause, int verb, Mood mood) {
    boolean ensured = false;
    for (int i = tagged.text().from(clause.sentence); i < verb; i++) {
      boolean over = mood != Mood.DONE_PASSIVE && tokens.gap(i, Gap.COMMA | Gap.SEMICOLON);
      ensured = (ensured && !over) || tagged.is(i, Mark.ENSURE);
    }
    return ensured;
  }

  private static final Set<Mood> DEEDS_TOLD = EnumSet.of(Mood.DONE, Mood.DONE_PASSIVE, Mood.TOLD);

  /// "It is possible that they have been processed or cancelled."
  private boolean onlyMaybe(Clause clause, int verb) {
    boolean maybe = false;
    for (int i = tagged.text().from(clause.sentence); i < verb; i++) {
      maybe = (maybe && !tagged.is(i, Mark.BUT)) || tagged.is(i, Mark.MAYBE);
    }
    return maybe;
  }

  private Mood participle(Clause clause, int verb, Governor governor) {
    if (attributes.before(clause, verb) || governor.any(Mark.QUESTION_WORD)) {
      return Mood.NONE;
    }
    if (governor.finite == 0) {
      Mood mood = headlines.mood(clause, verb, governor);
      return mood == Mood.NONE && reflexive(clause, verb) ? byItself(clause, governor) : mood;
    }
    if (governor.finite(Mark.HAVE) && !governor.finite(Mark.BEING)) {
      return perfect(clause, verb, governor);
    }
    if (governor.finite(Mark.BE)) {
      if (governor.between(Mark.BEING)) {
        return Mood.PROGRESS_PASSIVE;
      }
      if (governor.between(Mark.TO_BE)) {
        return Mood.NONE;
      }
      boolean odd =
          governor.subject(Mark.WE)
              || governor.any(Mark.WILL)
              || toldOf(clause, verb, governor)
              || attributes.describes(clause, verb, governor);
      return odd ? Mood.NONE : Mood.DONE_PASSIVE;
    }
    if (governor.finite(Mark.WAS)) {
      boolean now = (clause.has(Mark.JUST) || mailed(clause)) && !recorded(clause, governor);
      return now ? Mood.DONE_PASSIVE : told(clause, governor);
    }
    return modalPassive(verb, governor);
  }

  /// "I have cancelled it", "it has been cancelled".
  private Mood perfect(Clause clause, int verb, Governor governor) {
    if (governor.between(Mark.BEEN) || governor.any(Mark.SELF)) {
      boolean told = clause.has(Mark.JUST) ? quoted(clause, governor) : recorded(clause, governor);
      return told || supposed(governor) ? Mood.NONE : Mood.DONE_PASSIVE;
    }
    Mood offered = haveDone(clause, governor);
    if (offered != Mood.NONE && governor.subject(Mark.WE)) {
      return offered;
    }
    return governor.subject(Mark.WE)
            && tagged.has(verb, Form.PART)
            && !attributes.found(clause, verb, governor)
        ? Mood.DONE
        : Mood.NONE;
  }

  /// "I can have it sent", "I'll have it sent": who has something done has not done it yet.
  private Mood haveDone(Clause clause, Governor governor) {
    for (int i = clause.from; i < governor.finiteAt; i++) {
      if (tagged.markEnd(i) != governor.finiteAt) {
        continue;
      }
      if (tagged.is(i, Mark.WILL)) {
        return Mood.FUTURE;
      }
      if (tagged.is(i, Mark.CAN) || tagged.is(i, Mark.WOULD)) {
        return Mood.OFFER;
      }
    }
    return Mood.NONE;
  }

  /// "You're all set for Saturday" names the day of the booking, not that of the deed.
  private boolean toldOf(Clause clause, int verb, Governor governor) {
    boolean setFor = tagged.doing(verb) == Doing.BOOK && tagged.deedEnd(verb) > verb + 1;
    return setFor ? quoted(clause, governor) : recorded(clause, governor);
  }

  /// Spanish "se realizó": a passive of one word.
  private boolean reflexive(Clause clause, int verb) {
    return verb > clause.from && tagged.is(verb, Mark.SELF) && tagged.deedEnd(verb) > verb + 1;
  }

  /// "El cambio se realizó con éxito."
  private Mood byItself(Clause clause, Governor governor) {
    Mood told = told(clause, governor);
    return told == Mood.TOLD && clause.has(Mark.JUST) ? Mood.DONE_PASSIVE : told;
  }

  private Mood told(Clause clause, Governor governor) {
    boolean main = clause.kind == Clause.Kind.MAIN && !governor.any(Mark.BEEN);
    return main && !governor.subject(Mark.WE) && !recorded(clause, governor)
        ? Mood.TOLD
        : Mood.NONE;
  }

  /// "Your receipt was emailed to ana@example.com."
  private boolean mailed(Clause clause) {
    return tagged.text().message().indexOf('@', tokens.start(clause.from))
            < tokens.end(clause.to - 1)
        && tagged.text().message().indexOf('@', tokens.start(clause.from)) >= 0;
  }

  private Mood modalPassive(int verb, Governor governor) {
    boolean toBe = governor.between(Mark.TO_BE) || governor.between(Mark.BEEN);
    if (!toBe && tagged.has(verb, Form.INF)) {
      return Mood.NONE;
    }
    if (governor.finite(Mark.WILL)) {
      return Mood.FUTURE_PASSIVE;
    }
    boolean can = governor.finite(Mark.CAN) || governor.finite(Mark.WOULD);
    return can && toBe && !governor.between(Mark.BEEN) ? Mood.OFFER : Mood.NONE;
  }

  /// "It might have been removed."
  private static boolean supposed(Governor governor) {
    return governor.any(Mark.CAN) || governor.any(Mark.WOULD) || governor.any(Mark.MUST);
  }

  private boolean recorded(Clause clause, Governor governor) {
    return dated(clause) || quoted(clause, governor);
  }

  /// "Was requested on Monday"; not "was requested and will arrive on Monday".
  private boolean dated(Clause clause) {
    for (int i = clause.from; clause.has(Mark.DATED) && i < clause.to; i++) {
      if (tagged.is(i, Mark.COMING)) {
        return false;
      }
      if (tagged.is(i, Mark.DATED)) {
        return true;
      }
    }
    return false;
  }

  /// Somebody else did it, or the record says so.
  private static boolean quoted(Clause clause, Governor governor) {
    return clause.has(Mark.BY_OTHERS) || governor.any(Mark.RECORD) || governor.any(Mark.ALREADY);
  }

  private Mood infinitive(Clause clause, int verb, Governor governor, Setting setting) {
    if (governor.finite(Mark.LET)) {
      return Mood.FUTURE;
    }
    if (governor.finite(Mark.HAVE) && governor.finite(Mark.CAN)) {
      return Mood.DONE;
    }
    boolean relative = clause.kind == Clause.Kind.CONTENT;
    boolean ours = (governor.subject == 0 && !relative) || governor.subject(Mark.WE);
    if (governor.finite(Mark.WILL)) {
      return ours ? Mood.FUTURE : Mood.NONE;
    }
    if (governor.finite(Mark.CAN) || governor.finite(Mark.WOULD)) {
      if (governor.subject(Mark.YOU)) {
        return Mood.REQUEST;
      }
      boolean asks = setting.question() && governor.finite(Mark.WE) && first(clause, governor);
      return !ours ? Mood.NONE : asks ? Mood.ASK : Mood.OFFER;
    }
    if (governor.finite(Mark.MUST)) {
      return governor.subject(Mark.WE) ? Mood.NEED : Mood.REQUEST;
    }
    if (governor.between(Mark.TO) && setting.invites()) {
      return Mood.ASK;
    }
    boolean last =
        setting.item()
            && (governor.all & ~Ordinals.bit(Mark.DETERMINER)) == 0
            && tagged.deedEnd(verb) >= clause.to;
    int first = Opening.of(tagged, clause, verb);
    boolean bare = last || verb == first || (verb == first + 1 && number(first));
    if (bare && governor.subject == 0) {
      return setting.item() ? Mood.BARE : Mood.REQUEST;
    }
    return Mood.NONE;
  }

  private boolean first(Clause clause, Governor governor) {
    return clause.from == tagged.text().from(clause.sentence)
        && (tagged.marks(clause.from) & governor.finite) == governor.finite;
  }

  private boolean number(int i) {
    return tokens.kind(i) == Text.NUMBER;
  }

  private Mood otherForm(Clause clause, int verb, Governor governor, Setting setting) {
    if (tagged.has(verb, Form.GERUND)) {
      boolean now = governor.finite(Mark.BE) && governor.subject(Mark.WE);
      boolean help = governor.finite(Mark.MUST) && governor.subject(Mark.WE);
      return now ? Mood.PROGRESS : help ? Mood.NEED : Mood.NONE;
    }
    if (tagged.has(verb, Form.FUTURE)) {
      return foreign(governor) ? Mood.NONE : Mood.FUTURE;
    }
    if (tagged.has(verb, Form.WOULD)) {
      return foreign(governor) ? Mood.NONE : Mood.OFFER;
    }
    if (tagged.has(verb, Form.NOW) && governor.finite == 0 && !foreign(governor)) {
      return setting.question() ? Mood.ASK : Mood.PROGRESS;
    }
    boolean request = tagged.has(verb, Form.IMPERATIVE) && verb == Opening.of(tagged, clause, verb);
    return request && governor.subject == 0 ? Mood.REQUEST : Mood.NONE;
  }

  private static boolean foreign(Governor governor) {
    return governor.subject != 0 && !governor.subject(Mark.WE);
  }

  /// The verb before in the clause.
  ///
  /// @param at its first word; -1 for none
  /// @param light it lends its mood to the next one: go ahead, help with
  record Before(int at, int end, Mood mood, int forms, boolean light) {
    static final Before NOTHING = new Before(-1, -1, Mood.NONE, 0, false);
  }
}
