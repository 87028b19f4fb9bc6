package org.supportagentbench.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Turns the signals and wishes of one customer message into acts. Mail quoted from before is left
/// out.
final class CustomerReader {
  private static final CustomerSignal[] SIGNALS = CustomerSignal.values();
  private static final CustomerAct.Topic[] TOPICS = CustomerAct.Topic.values();
  private static final Set<CustomerSignal> ABUSES =
      EnumSet.of(CustomerSignal.ABUSE, CustomerSignal.ABUSE_OF_YOU);
  private static final int SHORT = 2;
  private static final int PAUSE = Gap.COMMA | Gap.QUOTE | Gap.SYMBOL | Gap.ELLIPSIS;

  /// A yes in pictures. Signs that nod in every language.
  private static final List<String> NODS = List.of("👍", "👌", "✅", "🆗");

  private final Lexicon lexicon;
  private final Text text;
  private final Tagged tagged;
  private final Clauses clauses;
  private final Sentences sentences;
  private final Targets targets;
  private final List<CustomerAct> acts = new ArrayList<>();
  private final Set<CustomerAct.Topic> topics = EnumSet.noneOf(CustomerAct.Topic.class);
  private int sentence;

  CustomerReader(Lexicon lexicon, Text text) {
    this.lexicon = lexicon;
    this.text = text;
    tagged = lexicon.tagCustomer(text);
    clauses = text.in(lexicon).clauses();
    sentences = new Sentences(tagged, clauses);
    targets = new Targets(tagged);
  }

  CustomerReading read() {
    signals();
    new Wishes(tagged, clauses, sentences, targets).find().forEach(acts::add);
    if (text.size() > 0) {
      new TimeClaims(lexicon.calendar(text), tagged).find().forEach(acts::add);
    }
    for (int s = 0; s < sentences.count(); s++) {
      if (sentences.question(s) && !text.is(s, SentenceCutter.QUOTED)) {
        acts.add(new CustomerAct.Question(text.sentence(s)));
      }
    }
    if (text.size() == 0 && NODS.stream().anyMatch(text.message()::contains)) {
      Span all = new Span(0, text.message().length());
      acts.add(new CustomerAct.Yes(all, false, Target.NONE));
    }
    acts.sort(Comparator.comparingInt(act -> act.proof().start()));
    return new CustomerReading(acts);
  }

  /// Whether a condition or exception follows, in the sentence or the next one.
  private boolean conditioned(int k) {
    if (supposed(k)) {
      return true;
    }
    int to = text.to(Math.min(sentence + 1, text.sentenceCount() - 1));
    int conceded = 0;
    for (int j = k + 1; j < tagged.signalCount() && tagged.signalFrom(j) < to; j++) {
      boolean condition = tagged.signal(j) == Ordinals.of(CustomerSignal.CONDITION);
      if (tagged.signal(j) == Ordinals.of(CustomerSignal.CONCESSION)) {
        conceded = tagged.signalTo(j);
      }
      boolean asked = tagged.signalFrom(j) >= text.to(sentence) && sentences.question(sentence + 1);
      condition &= tagged.signalFrom(j) >= conceded && !concededAt(j) && !asked;
      if (condition && tagged.signalFrom(j) > tagged.signalFrom(k)) {
        return true;
      }
    }
    return false;
  }

  /// "If it is free, yes."
  private boolean supposed(int k) {
    Clause clause = clauses.at(tagged.signalFrom(k));
    return clauses.siblings(clause).stream()
        .anyMatch(before ->
            before.index < clause.index
                && before.kind == Clause.Kind.CONDITION
                && before.to - before.from > 2
                && !concedes(before));
  }

  private boolean concedes(Clause clause) {
    for (int j = 0; j < tagged.signalCount(); j++) {
      boolean concession = tagged.signal(j) == Ordinals.of(CustomerSignal.CONCESSION);
      if (concession && tagged.signalFrom(j) >= clause.from && tagged.signalTo(j) <= clause.to) {
        return true;
      }
    }
    return false;
  }

  /// A concession begins with the same words.
  private boolean concededAt(int k) {
    for (int j = k + 1; j < tagged.signalCount(); j++) {
      if (tagged.signalFrom(j) != tagged.signalFrom(k)) {
        return false;
      }
      if (tagged.signal(j) == Ordinals.of(CustomerSignal.CONCESSION)) {
        return true;
      }
    }
    return false;
  }

  private void signals() {
    Set<CustomerSignal> said = EnumSet.noneOf(CustomerSignal.class);
    for (int k = 0; k < tagged.signalCount(); k++) {
      while (text.to(sentence) <= tagged.signalFrom(k)) {
        sentence++;
        said.clear();
      }
      if (text.is(sentence, SentenceCutter.QUOTED)) {
        continue;
      }
      int number = tagged.signal(k);
      if (number >= Lexicon.TOPIC) {
        topic(TOPICS[number - Lexicon.TOPIC], k);
      } else {
        signal(k, said).ifPresent(acts::add);
      }
    }
  }

  private void topic(CustomerAct.Topic topic, int k) {
    if (!denied(k) && topics.add(topic)) {
      acts.add(new CustomerAct.Mentions(text.sentence(sentence), topic));
    }
  }

  /// A negation stands right before the words of the signal.
  private boolean denied(int k) {
    int from = tagged.signalFrom(k);
    Clause clause = clauses.at(from);
    for (int i = from - 1; i >= Math.max(clause.from, from - 3); i--) {
      if (tagged.is(i, Mark.NOT) && tagged.markEnd(i) <= from) {
        return true;
      }
    }
    return false;
  }

  private Optional<CustomerAct> signal(int k, Set<CustomerSignal> said) {
    CustomerSignal signal = SIGNALS[tagged.signal(k)];
    Span proof = text.sentence(sentence);
    if (said.contains(signal) || !holds(signal, k)) {
      return Optional.empty();
    }
    said.add(signal);
    return switch (signal) {
      case YES, YES_ALONE, SOFT_YES ->
          said.contains(CustomerSignal.YES) && signal != CustomerSignal.YES
              ? Optional.empty()
              : Optional.of(yes(proof, k));
      case NO -> Optional.of(new CustomerAct.No(proof, rest(k)));
      case CHOICE -> Optional.of(new CustomerAct.Choice(proof, rest(k)));
      case ASK_FIRST -> Optional.of(new CustomerAct.AskFirst(proof));
      case REFUSES_PROOF -> Optional.of(new CustomerAct.RefusesProof(proof));
      case ABUSE, ABUSE_OF_YOU ->
          said.containsAll(ABUSES) ? Optional.empty() : Optional.of(new CustomerAct.Abuse(proof));
      case SOFT_CLOSE -> Optional.of(new CustomerAct.SoftClose(proof));
      case CHARGEBACK -> threat(proof, CustomerAct.ThreatKind.CHARGEBACK);
      case LAWYER -> threat(proof, CustomerAct.ThreatKind.LAWYER);
      case REVIEW -> threat(proof, CustomerAct.ThreatKind.REVIEW);
      case VIOLENCE -> threat(proof, CustomerAct.ThreatKind.VIOLENCE);
      case CONDITION, CONCESSION, WANT, POSSIBLE, THANKS, USE_TIME -> Optional.empty();
    };
  }

  private static Optional<CustomerAct> threat(Span proof, CustomerAct.ThreatKind kind) {
    return Optional.of(new CustomerAct.Threat(proof, kind));
  }

  /// Whether the signal means what it says where it stands.
  private boolean holds(CustomerSignal signal, int k) {
    int from = tagged.signalFrom(k);
    Clause clause = clauses.at(from);
    boolean first = from == text.from(sentence);
    boolean opens = opens(from, clause);
    boolean brief = brief(k);
    return switch (signal) {
      case YES ->
          !denied(k)
              && (alone(k) || yes(k, clause))
              && (opens || !brief || closes(k, clause))
              && !orNo(k);
      case YES_ALONE -> ends(k, clause) && !denied(k) && opens && yes(k, clause);
      case SOFT_YES -> first && !denied(k) && softYes(k);
      case NO -> !clause.conditional() && (brief ? opens && no(k) : !sentences.question(sentence));
      case CHOICE ->
          !sentences.question(sentence)
              && !clause.conditional()
              && !denied(k)
              && !tagged.is(from, Mark.DATED);
      case ABUSE_OF_YOU -> clause.has(Mark.YOU) && !denied(k);
      case CHARGEBACK, LAWYER, REVIEW, VIOLENCE, ABUSE -> !denied(k);
      case ASK_FIRST,
          REFUSES_PROOF,
          SOFT_CLOSE,
          CONDITION,
          CONCESSION,
          WANT,
          POSSIBLE,
          THANKS,
          USE_TIME ->
          true;
    };
  }

  /// Nothing of the clause follows, or a comma does.
  private boolean ends(int k, Clause clause) {
    int to = tagged.signalTo(k);
    return to >= clause.to || tagged.tokens().gap(to, Gap.COMMA);
  }

  private boolean brief(int k) {
    return tagged.signalTo(k) - tagged.signalFrom(k) <= SHORT;
  }

  /// All that its clause says: Spanish "si", which has lost its accent.
  private boolean alone(int k) {
    Clause clause = clauses.at(tagged.signalFrom(k));
    boolean parted =
        tagged.signalTo(k) < text.to(sentence)
            && tagged.tokens().gap(tagged.signalTo(k), Gap.COMMA)
            && tagged.signalFrom(k) == text.from(sentence);
    return (parted || !sentences.question(sentence))
        && clause.from == tagged.signalFrom(k)
        && (parted || clause.to == tagged.signalTo(k));
  }

  /// No condition, no question for it ("is that right?"), not taken back ("machen Sie das nicht").
  private boolean yes(int k, Clause clause) {
    int to = tagged.signalTo(k);
    boolean last = to + 1 >= text.to(sentence) && !tagged.tokens().gap(to, Gap.COMMA);
    boolean takenBack = to + 1 == text.to(sentence) && tagged.is(to, Mark.NOT) && !brief(k);
    boolean unaccented =
        from(k) == clause.from
            && tagged.is(clause.from, Mark.IF)
            && (to - from(k) > 1 || tagged.tokens().length(from(k)) > 2);
    return (!clause.conditional() || unaccented)
        && !(last && sentences.question(sentence))
        && !takenBack
        && !asksOn(k);
  }

  private int from(int k) {
    return tagged.signalFrom(k);
  }

  /// "Yes the tour how much is it?": no pause after the yes, and a question with it.
  private boolean asksOn(int k) {
    int to = tagged.signalTo(k);
    if (to >= text.to(sentence)) {
      return false;
    }
    if (!sentences.question(sentence)) {
      return tagged.is(to, Mark.QUESTION_WORD) && !tagged.tokens().gap(to, ~Gap.SPACE);
    }
    for (int i = to; i < text.to(sentence); i++) {
      if (tagged.tokens().gap(i, ~Gap.SPACE)) {
        return false;
      }
      if (tagged.is(i, Mark.QUESTION_WORD)) {
        return true;
      }
    }
    return false;
  }

  /// "Los dos primeros sí, hágalos": it closes what it is said to. Without its accent it may be
  /// "if".
  private boolean closes(int k, Clause clause) {
    int to = tagged.signalTo(k);
    return ends(k, clause)
        && to - from(k) == 1
        && tagged.tokens().accented(from(k))
        && !sentences.question(sentence);
  }

  /// "Yes or no"
  private boolean orNo(int k) {
    int to = tagged.signalTo(k);
    return to < text.to(sentence) && tagged.is(to, Mark.OR);
  }

  /// Stands at the start of its clause, or after a comma or a word like "please" or "well".
  private boolean opens(int from, Clause clause) {
    if (from == clause.from || tagged.tokens().gap(from, PAUSE)) {
      return true;
    }
    int i = from;
    while (i > clause.from && !tagged.tokens().gap(i, PAUSE)) {
      i--;
    }
    while (i < from) {
      boolean small =
          tagged.is(i, Mark.PLEASE)
              || tagged.is(i, Mark.AND)
              || tagged.is(i, Mark.BUT)
              || tagged.is(i, Mark.FILLER)
              || tagged.is(i, Mark.JUST)
              || (tagged.marks(i) == 0 && tagged.tokens().length(i) <= 2);
      if (!small) {
        return false;
      }
      i = Math.max(i + 1, tagged.marks(i) == 0 ? i + 1 : tagged.markEnd(i));
    }
    return true;
  }

  /// "Ok", "Sure, thanks": all there is and no question, or parted from the rest.
  private boolean softYes(int k) {
    int to = tagged.signalTo(k);
    boolean all = to >= text.to(sentence) && !sentences.question(sentence);
    return all || tagged.tokens().gap(to, Gap.COMMA | Gap.DASH | Gap.COLON);
  }

  /// A short no: nothing that it could belong to ("no photo", "wait for") follows.
  private boolean no(int k) {
    int to = tagged.signalTo(k);
    if (to - tagged.signalFrom(k) == SHORT || to >= text.to(sentence)) {
      return true;
    }
    boolean parted = tagged.tokens().gap(to, Gap.COMMA | Gap.DASH | Gap.COLON | Gap.SEMICOLON);
    if (!parted && tagged.marks(to - 1) != 0 && tagged.markEnd(to - 1) > to) {
      return false;
    }
    long marks = tagged.marks(to);
    return parted || (marks != 0 && !tagged.goods(to) && !tagged.is(to, Mark.DETERMINER));
  }

  private CustomerAct yes(Span proof, int k) {
    return new CustomerAct.Yes(proof, conditioned(k), rest(k));
  }

  /// What the rest of the sentence names; of the next sentence where there is no rest.
  private Target rest(int k) {
    int from = tagged.signalTo(k);
    int to = text.to(sentence);
    if (from >= to && sentence + 1 < text.sentenceCount()) {
      return targets.of(text.from(sentence + 1), text.to(sentence + 1), sentence + 1);
    }
    return targets.of(from, to, sentence);
  }
}
