package org.supportagentbench.language;

import static org.supportagentbench.language.Ordinals.bit;
import static org.supportagentbench.language.Ordinals.bits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The clauses of a tagged message.
final class Clauses {
  private static final int PARTING =
      Gap.SEMICOLON | Gap.COLON | Gap.DASH | Gap.OPEN | Gap.CLOSE | Gap.ELLIPSIS;
  private static final long SUBJECT = bits(Mark.WE, Mark.YOU, Mark.IT, Mark.OTHERS);
  private static final long OPENING =
      SUBJECT
          | bits(
              Mark.PLEASE,
              Mark.ASK,
              Mark.COULD_YOU,
              Mark.NEED,
              Mark.LET,
              Mark.LET_KNOW,
              Mark.IF,
              Mark.WHEN,
              Mark.ADVISE);
  private static final long MODAL = bits(Mark.WILL, Mark.CAN, Mark.WOULD, Mark.MUST);
  private static final long FINITE = MODAL | bit(Mark.HAVE) | bit(Mark.BE) | bit(Mark.WAS);

  private static final int FIRST_PERSON = Form.NOW.bit() | Form.FUTURE.bit() | Form.DID.bit();

  private final Tagged tagged;
  private final Tokens tokens;
  private final List<Clause> clauses = new ArrayList<>();

  private Clauses(Tagged tagged) {
    this.tagged = tagged;
    this.tokens = tagged.tokens();
  }

  /// Cuts a whole message.
  static Clauses of(Tagged tagged) {
    Clauses cut = new Clauses(tagged);
    for (int s = 0; s < tagged.text().sentenceCount(); s++) {
      cut.sentence(s);
    }
    return cut;
  }

  /// All clauses in the order of the message.
  List<Clause> all() {
    return clauses;
  }

  /// The clause before in the same sentence; empty at its start.
  Optional<Clause> before(Clause clause) {
    if (clause.index == 0 || clauses.get(clause.index - 1).sentence != clause.sentence) {
      return Optional.empty();
    }
    return Optional.of(clauses.get(clause.index - 1));
  }

  /// The clauses of the sentence of a clause.
  List<Clause> siblings(Clause clause) {
    int from = clause.index;
    while (from > 0 && clauses.get(from - 1).sentence == clause.sentence) {
      from--;
    }
    int to = clause.index + 1;
    while (to < clauses.size() && clauses.get(to).sentence == clause.sentence) {
      to++;
    }
    return clauses.subList(from, to);
  }

  /// The clause that a word stands in.
  Clause at(int word) {
    int low = 0;
    int high = clauses.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (clauses.get(middle).from <= word) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return clauses.get(low);
  }

  private void add(Clause clause, int to) {
    clause.to = to;
    clause.index = clauses.size();
    clauses.add(clause);
  }

  private void sentence(int s) {
    Text text = tagged.text();
    int from = text.from(s);
    int to = text.to(s);
    Clause clause = new Clause(s, from, kindOf(from, Clause.Kind.MAIN));
    clause.marks = tagged.marks(from);
    for (int i = from + 1; i < to; i++) {
      if (parts(clause, i)) {
        add(clause, i);
        clause = new Clause(s, i, kindAfter(clause, i));
      }
      clause.marks |= tagged.marks(i);
    }
    add(clause, to);
  }

  private boolean parts(Clause clause, int i) {
    if (tokens.gap(i, PARTING) && !clock(i)) {
      return true;
    }
    long marks = tagged.marks(i);
    if (statement(i)) {
      return true;
    }
    boolean comma = tokens.gap(i, Gap.COMMA);
    if (comma
        && clause.kind != Clause.Kind.MAIN
        && clause.kind != Clause.Kind.CONTENT
        && i - clause.from > 1) {
      return true;
    }
    if (marks == 0) {
      return false;
    }
    if (subordinates(marks) && !(tagged.is(i, Mark.THAT) && plainThat(i))) {
      return !opened(clause, i);
    }
    if ((marks & bit(Mark.BUT)) != 0 || (comma && (marks & OPENING) != 0)) {
      return true;
    }
    if ((marks & (bit(Mark.AND) | bit(Mark.OR))) != 0) {
      return joins(i);
    }
    return clause.conditional()
        && (marks & bit(Mark.WE)) != 0
        && (marks & MODAL) != 0
        && (clause.marks & (SUBJECT | bit(Mark.AGREE))) != 0;
  }

  /// "10:30"
  private boolean clock(int i) {
    return tokens.gap(i) == Gap.COLON
        && tokens.kind(i) == Text.NUMBER
        && tokens.kind(i - 1) == Text.NUMBER;
  }

  /// After a comma or "and" a verb of the first person that needs no subject before it: German ",
  /// dann ändere ich", Spanish "y cancelo".
  private boolean statement(int i) {
    boolean joins = tagged.is(i, Mark.AND);
    if (!joins && !tokens.gap(i, Gap.COMMA)) {
      return false;
    }
    int verb = joins ? tagged.markEnd(i) : i;
    return verb < tokens.size()
        && tagged.deed(verb)
        && (tagged.forms(verb) & FIRST_PERSON) != 0
        && !tagged.has(verb, Form.INF)
        && !tagged.has(verb, Form.PART);
  }

  private static boolean subordinates(long marks) {
    return (marks & (bit(Mark.IF) | bit(Mark.WHEN) | bit(Mark.BECAUSE) | bit(Mark.THAT))) != 0
        && (marks & SUBJECT) == 0;
  }

  /// "And" or "or" before a new subject or request.
  private boolean joins(int i) {
    int next = tagged.markEnd(i);
    if (next >= tokens.size() || (tagged.marks(next) & OPENING) == 0) {
      return false;
    }
    long marks = tagged.marks(next);
    boolean bare = (marks & SUBJECT) != 0 && (marks & ~SUBJECT) == 0;
    return !bare || verbFollows(tagged.markEnd(next));
  }

  private boolean verbFollows(int i) {
    for (int k = i; k < Math.min(i + 3, tokens.size()); k++) {
      if ((tagged.marks(k) & FINITE) != 0 || tagged.deed(k)) {
        return true;
      }
    }
    return false;
  }

  /// A clause that has only just been opened by "and if", "but once", and so on.
  private static boolean opened(Clause clause, int i) {
    return i == clause.from;
  }

  /// "that order": a pointer, no clause.
  private boolean plainThat(int i) {
    int next = tagged.markEnd(i);
    return next >= tokens.size() || (tagged.goods(next) && !tagged.deed(next));
  }

  private Clause.Kind kindAfter(Clause before, int i) {
    boolean joined = (tagged.marks(i) & (bit(Mark.AND) | bit(Mark.OR))) != 0;
    int at = joined || tagged.is(i, Mark.BUT) ? tagged.markEnd(i) : i;
    Clause.Kind rest = Clause.Kind.MAIN;
    if (joined && before.conditional() && at < tokens.size() && !modalWe(at)) {
      rest = before.kind;
    }
    return at < tokens.size() ? kindOf(at, rest) : rest;
  }

  private boolean modalWe(int i) {
    return tagged.is(i, Mark.WE) && (tagged.marks(i) & MODAL) != 0;
  }

  private Clause.Kind kindOf(int i, Clause.Kind otherwise) {
    long marks = tagged.marks(i);
    if ((marks & bit(Mark.IF)) != 0) {
      return Clause.Kind.CONDITION;
    }
    if ((marks & bit(Mark.WHEN)) != 0) {
      return Clause.Kind.TIME;
    }
    if ((marks & bit(Mark.BECAUSE)) != 0) {
      return Clause.Kind.BECAUSE;
    }
    return (marks & bit(Mark.THAT)) != 0 && !plainThat(i) ? Clause.Kind.CONTENT : otherwise;
  }
}
