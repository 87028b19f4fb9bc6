package org.supportagentbench.language;

/// A clause of a sentence: a stretch of words with one governing verb at most, roughly.
final class Clause {
  /// How a clause hangs on its sentence.
  enum Kind {
    MAIN,
    /// If, unless.
    CONDITION,
    /// Once, when, after, before.
    TIME,
    /// That, which, whether.
    CONTENT,
    BECAUSE
  }

  final int sentence;
  final int from;
  final Kind kind;
  int to;

  /// Its place in the message's clauses.
  int index;

  /// All marks of the clause together.
  long marks;

  Clause(int sentence, int from, Kind kind) {
    this.sentence = sentence;
    this.from = from;
    this.kind = kind;
  }

  boolean has(Mark mark) {
    return (marks & Ordinals.bit(mark)) != 0;
  }

  /// Says under which condition or when something is.
  boolean conditional() {
    return kind == Kind.CONDITION || kind == Kind.TIME;
  }

  /// A condition on the customer's word: "if you agree", "once you confirm".
  boolean agreeing() {
    return conditional() && (has(Mark.AGREE) || has(Mark.WANT) || has(Mark.WANT_ME));
  }
}
