package org.supportagentbench.language;

import org.jspecify.annotations.Nullable;

/// Tells which words of a message a negation before them denies. Looks only when first asked.
final class Denials {
  private static final int REACH = 6;

  private final Language language;
  private final Text text;
  private @Nullable Tagged tagged;
  private @Nullable Clauses clauses;

  Denials(Language language, Text text) {
    this.language = language;
    this.text = text;
  }

  /// Whether a negation stands before the word in its clause, not too far off.
  boolean before(int word) {
    Tagged words = tagged;
    Clauses cut = clauses;
    if (words == null || cut == null) {
      Text.Known known = text.in(language.lexicon());
      words = known.tagged();
      cut = known.clauses();
      tagged = words;
      clauses = cut;
    }
    int from = cut.at(word).from;
    for (int i = word - 1; i >= Math.max(from, word - REACH); i--) {
      if (words.is(i, Mark.NOT)) {
        return words.markEnd(i) <= word;
      }
      if (words.is(i, Mark.BOUND)) {
        return false;
      }
    }
    return false;
  }
}
