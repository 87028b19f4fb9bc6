package org.supportagentbench.language;

import java.util.EnumSet;
import java.util.Set;

/// The kinds of action that the verbs and nouns of a message name, whatever it says of them.
final class ActionWords {
  private ActionWords() {}

  static Set<ActionKind> in(Tagged tagged, Clauses clauses) {
    Kinds kinds = new Kinds(tagged);
    Set<ActionKind> found = EnumSet.noneOf(ActionKind.class);
    for (Clause clause : clauses.all()) {
      for (int i = clause.from; i < clause.to; i++) {
        boolean inName = tagged.goods(i) && tagged.goodsEnd(i) > tagged.deedEnd(i);
        if (tagged.deed(i) && !inName) {
          kinds.of(clause, i, Mood.ASK).ifPresent(found::add);
        }
        if (tagged.goods(i)) {
          ObjectTable.named(tagged.goodsAt(i)).ifPresent(found::add);
        }
      }
    }
    return found;
  }
}
