package org.supportagentbench.language;

import java.util.ArrayList;
import java.util.List;

/// Finds what a customer wants done.
final class Wishes {
  private final Tagged tagged;
  private final Text text;
  private final Clauses clauses;
  private final Sentences sentences;
  private final Targets targets;
  private final boolean[] wants;
  private final boolean[] inquires;
  private final List<CustomerAct.Request> found = new ArrayList<>();

  Wishes(Tagged tagged, Clauses clauses, Sentences sentences, Targets targets) {
    this.tagged = tagged;
    this.text = tagged.text();
    this.clauses = clauses;
    this.sentences = sentences;
    this.targets = targets;
    this.wants = new boolean[clauses.all().size()];
    this.inquires = new boolean[sentences.count()];
  }

  List<CustomerAct.Request> find() {
    signals();
    EventReader reader = new EventReader(tagged, sentences);
    boolean[] done = new boolean[wants.length];
    for (Event event : reader.read(clauses)) {
      if (wish(event)) {
        request(event.sentence(), event.kind(), event.at(), event.before());
        done[event.clause().index] = true;
      }
    }
    ordered(done);
    for (Clause clause : clauses.all()) {
      inquiry(clause);
      if (wants[clause.index] && !done[clause.index]) {
        nouns(clause);
      }
    }
    return found;
  }

  /// "La del 26 anúlela": a request with its object before it, which the pronoun on the verb gives
  /// away wherever it stands.
  private void ordered(boolean[] done) {
    Kinds kinds = new Kinds(tagged);
    for (Clause clause : clauses.all()) {
      for (int i = clause.from; i < clause.to && !done[clause.index]; i++) {
        if (tagged.deed(i)
            && tagged.forms(i) == Form.IMPERATIVE.bit()
            && !denied(clause, i)
            && !clause.conditional()) {
          kinds
              .of(clause, i, Mood.REQUEST)
              .ifPresent(kind -> {
                request(clause.sentence, kind, clause.from, clause.to);
                done[clause.index] = true;
              });
        }
      }
    }
  }

  /// A negation stands before the word, with no comma between: "No, anúlela" denies nothing.
  private boolean denied(Clause clause, int at) {
    for (int i = at - 1; i >= clause.from && !tagged.tokens().gap(i + 1, Gap.COMMA); i--) {
      if (tagged.is(i, Mark.NOT)) {
        return true;
      }
    }
    return false;
  }

  /// "Could you check if it can be cancelled?"
  private void inquiry(Clause clause) {
    boolean asked =
        clause.kind == Clause.Kind.CONDITION
            && clauses
                .before(clause)
                .filter(c -> c.has(Mark.COULD_YOU) || c.has(Mark.PLEASE) || c.has(Mark.LET_KNOW))
                .isPresent();
    if (!asked || (!tagged.deed(clause.from - 1) && !tagged.is(clause.from - 1, Mark.GIVE))) {
      return;
    }
    Kinds kinds = new Kinds(tagged);
    for (int i = clause.from; i < clause.to; i++) {
      if (tagged.deed(i)) {
        int at = i;
        kinds
            .of(clause, i, Mood.ASK)
            .ifPresent(kind -> {
              inquires[clause.sentence] = true;
              request(clause.sentence, kind, at, clause.to);
            });
      }
    }
  }

  private void signals() {
    int sentence = 0;
    for (int k = 0; k < tagged.signalCount(); k++) {
      while (text.to(sentence) <= tagged.signalFrom(k)) {
        sentence++;
      }
      if (tagged.signal(k) == Ordinals.of(CustomerSignal.WANT)) {
        wants[clauses.at(tagged.signalFrom(k)).index] = true;
      } else if (tagged.signal(k) == Ordinals.of(CustomerSignal.POSSIBLE)
          && sentences.question(sentence)) {
        inquires[sentence] = true;
      }
    }
  }

  private static boolean wish(Event event) {
    if (event.clause().kind == Clause.Kind.BECAUSE) {
      return false;
    }
    return switch (event.mood()) {
      case REQUEST, ASK, OFFER, NEED, WANTED, BARE, FUTURE -> true;
      case DONE,
          DONE_PASSIVE,
          TOLD,
          PROGRESS,
          PROGRESS_PASSIVE,
          FUTURE_PASSIVE,
          CANNOT,
          NOT,
          NONE ->
          false;
    };
  }

  private void request(int sentence, ActionKind kind, int from, int to) {
    if (!text.is(sentence, SentenceCutter.QUOTED)) {
      Target target = targets.of(from, to, sentence);
      found.add(new CustomerAct.Request(text.sentence(sentence), kind, target, inquires[sentence]));
    }
  }

  /// "I want a refund": a noun that names the action.
  private void nouns(Clause clause) {
    if (clause.has(Mark.NOT)) {
      return;
    }
    for (int i = clause.from; i < clause.to; i++) {
      if (tagged.goods(i)) {
        int from = i;
        ObjectTable.named(tagged.goodsAt(i))
            .ifPresent(kind -> request(clause.sentence, kind, from, clause.to));
      }
    }
  }
}
