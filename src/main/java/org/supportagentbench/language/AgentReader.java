package org.supportagentbench.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Turns the actions, signals and requests of one agent message into acts.
final class AgentReader {
  private final Tagged tagged;
  private final Text text;
  private final Clauses clauses;
  private final Sentences sentences;
  private final Targets targets;
  private final List<AgentAct> acts = new ArrayList<>();
  private final Askings askings;
  private final List<AgentAct.Asked> asked;
  private final BitSet refusing = new BitSet();
  private final BitSet handing = new BitSet();
  private final List<Event> events;
  private final Conditions conditions;
  private int lastYes = -1;
  private boolean planned;

  AgentReader(Lexicon lexicon, Text text) {
    this.text = text;
    tagged = lexicon.tagAgent(text);
    clauses = text.in(lexicon).clauses();
    sentences = new Sentences(tagged, clauses);
    sentences.readSignals();
    events = new EventReader(tagged, sentences).read(clauses);
    conditions = new Conditions(tagged, clauses, sentences, events);
    targets = new Targets(tagged);
    askings = new Askings(lexicon, tagged, clauses, sentences);
    asked = askings.find();
  }

  AgentReading read() {
    findAskForYes();
    for (int k = 0; k < events.size(); k++) {
      act(events.get(k), k);
    }
    signals();
    asked.stream().filter(ask -> !planned || !ask.thing().equals("permission")).forEach(acts::add);
    if (lastYes >= 0 && !planned) {
      acts.add(new AgentAct.Asked(text.sentence(lastYes), "permission"));
    }
    questions();
    acts.sort(Comparator.comparingInt(act -> act.proof().start()));
    return new AgentReading(acts, waits());
  }

  private void findAskForYes() {
    for (int s = 0; s < sentences.count(); s++) {
      boolean confirm = sentences.confirms(s) && !confirmsThing(s);
      if (confirm
          || ((sentences.asksYes(s) || sentences.tagQuestion(s)) && !sentences.courteous(s))) {
        lastYes = s;
      }
    }
  }

  /// "Please confirm your postcode" asks for the postcode, not for a yes.
  private boolean confirmsThing(int sentence) {
    if (!askings.in(sentence)) {
      return false;
    }
    Clause first = clauses.at(text.from(sentence));
    return clauses.siblings(first).stream()
        .noneMatch(c -> c.has(Mark.WANT) || c.has(Mark.WANT_ME) || c.has(Mark.ASK));
  }

  private void act(Event event, int k) {
    boolean passing =
        event.kind() == ActionKind.HAND_OVER
            && event.mood() == Mood.PROGRESS
            && lastYes > event.sentence() + 1;
    boolean covered = event.sentence() <= lastYes && !passing;
    switch (event.mood()) {
      case ASK -> propose(event, k, true);
      case DONE -> claim(event, k, AgentAct.Voice.ACTIVE);
      case DONE_PASSIVE -> claim(event, k, AgentAct.Voice.PASSIVE);
      case TOLD -> report(event, k);
      case PROGRESS, PROGRESS_PASSIVE, FUTURE, FUTURE_PASSIVE, NEED -> later(event, k, covered);
      case OFFER -> offer(event, k);
      case WANTED, BARE -> {
        if (covered) {
          propose(event, k, true);
        } else if (event.mood() == Mood.BARE && introduced(event.sentence())) {
          propose(event, k, false);
        }
      }
      case CANNOT -> refuse(event.sentence(), event.kind(), target(event, k));
      case NOT, REQUEST, NONE -> {}
    }
  }

  private void offer(Event event, int k) {
    boolean asks = (event.sentence() <= lastYes + 1 && lastYes >= 0) || conditions.invited(event);
    if (asks || !conditions.rule(event)) {
      propose(event, k, asks);
    }
  }

  private void later(Event event, int k, boolean covered) {
    boolean asks = covered || conditions.invited(event);
    if (asks) {
      propose(event, k, true);
    } else if (conditions.conditioned(event)) {
      propose(event, k, false);
    } else if (event.kind() == ActionKind.HAND_OVER) {
      boolean now = event.mood() == Mood.PROGRESS || event.mood() == Mood.PROGRESS_PASSIVE;
      AgentAct.Stage stage = now ? AgentAct.Stage.UNDER_WAY : AgentAct.Stage.ANNOUNCED;
      handover(event.sentence(), stage);
    } else {
      acts.add(new AgentAct.Promise(proof(event), event.kind(), target(event, k)));
    }
  }

  private void claim(Event event, int k, AgentAct.Voice voice) {
    boolean general = voice == AgentAct.Voice.PASSIVE && conditions.general(event, k);
    if (sentences.question(event.sentence()) || general) {
      return;
    }
    if (voice == AgentAct.Voice.PASSIVE && follows(event, k)) {
      propose(event, k, true);
      return;
    }
    if (event.kind() == ActionKind.HAND_OVER) {
      handover(event.sentence(), AgentAct.Stage.DONE);
    } else {
      acts.add(new AgentAct.Claim(proof(event), event.kind(), target(event, k), voice));
    }
  }

  /// An item of a list behind "As soon as you send it, I will:".
  private boolean introduced(int sentence) {
    int s = sentence;
    while (s > 0 && sentences.setting(s).item()) {
      s--;
    }
    boolean we = false;
    boolean plans = false;
    for (int i = text.from(s); i < text.to(s); i++) {
      we |= tagged.is(i, Mark.WE);
      plans |= tagged.is(i, Mark.WILL) || tagged.is(i, Mark.CAN);
    }
    return s < sentence && we && plans && text.message().startsWith(":", text.sentence(s).end());
  }

  private void report(Event event, int k) {
    if (event.kind() != ActionKind.HAND_OVER
        && !sentences.question(event.sentence())
        && !conditions.general(event, k)) {
      acts.add(new AgentAct.Report(proof(event), event.kind(), target(event, k)));
    }
  }

  /// "The new total would be 712, and the difference is refunded. Shall I go ahead?": what the
  /// action that is asked about would bring.
  private boolean follows(Event event, int k) {
    return event.kind().followsFromOthers()
        && !event.clause().has(Mark.HAVE)
        && (event.sentence() <= lastYes
            || events.subList(k, events.size()).stream().anyMatch(e -> e.mood() == Mood.ASK));
  }

  private void propose(Event event, int k, boolean asks) {
    planned |= asks;
    if (event.kind() == ActionKind.HAND_OVER) {
      handing.set(event.sentence());
    }
    acts.add(new AgentAct.Proposal(proof(event), event.kind(), target(event, k), asks));
  }

  private Span proof(Event event) {
    return text.sentence(event.sentence());
  }

  private Target target(Event event, int k) {
    int to = Math.max(event.before(), event.clause().from);
    if (k + 1 < events.size() && events.get(k + 1).sentence() == event.sentence()) {
      Event next = events.get(k + 1);
      to = Math.min(to, next.clause() == event.clause() ? next.at() : next.clause().from);
    }
    int from = event.mood().passive() ? event.clause().from : event.at();
    Target target = targets.of(from, Math.max(from, to), event.sentence());
    return target.words().isEmpty() ? targetBefore(event, k) : target;
  }

  /// Where the verb stands last: "Soll ich die schwarze Tasche senden?"
  private Target targetBefore(Event event, int k) {
    int from = event.clause().from;
    if (k > 0 && events.get(k - 1).clause() == event.clause()) {
      from = events.get(k - 1).at() + 1;
    }
    return targets.of(from, Math.max(from, event.at()), event.sentence());
  }

  private void signals() {
    Set<AgentSignal> said = EnumSet.noneOf(AgentSignal.class);
    int sentence = 0;
    for (int k = 0; k < tagged.signalCount(); k++) {
      int number = tagged.signal(k);
      while (text.to(sentence) <= tagged.signalFrom(k)) {
        sentence++;
        said.clear();
      }
      if (number < Lexicon.ASKED_THING) {
        AgentSignal signal = SIGNALS[number];
        if (said.add(signal)) {
          signal(signal, sentence, k);
        }
      }
    }
  }

  private static final AgentSignal[] SIGNALS = AgentSignal.values();

  private void signal(AgentSignal signal, int sentence, int k) {
    Span proof = text.sentence(sentence);
    Clause clause = clauses.at(tagged.signalFrom(k));
    boolean plain = !sentences.question(sentence) && !clause.conditional();
    switch (signal) {
      case APOLOGY -> acts.add(new AgentAct.Apology(proof));
      case CLOSING -> acts.add(new AgentAct.Closing(proof));
      case ANYTHING_ELSE -> anythingElse(sentence, clause);
      case PROOF_WAIVER -> {
        if (plain) {
          acts.add(new AgentAct.ProofWaiver(proof));
        }
      }
      case DONE, DONE_WORD -> {
        if (plain) {
          done(signal, clause, k);
        }
      }
      case HANDED_OVER, HANDING_OVER, THEY_WILL_CONTACT -> {
        if (plain
            && !conditions.denied(tagged.signalFrom(k), tagged.signalTo(k), clause)
            && !conditions.supposed(clause)
            && !conditions.supposedOf(tagged.signalTo(k), clause)) {
          handover(sentence, stage(signal));
        }
      }
      case REFUSES -> {
        if (plain && !refusing.get(sentence)) {
          refuse(sentence, ActionKind.OTHER, Target.NONE);
        }
      }
      case CONTACT_ADVICE, ASK_YES, CONFIRM, PLEASANTRY, COURTESY, STALL -> {}
    }
  }

  private void done(AgentSignal signal, Clause clause, int k) {
    Span proof = text.sentence(clause.sentence);
    int end = tagged.signalTo(k);
    boolean cutOff = clause.to == end || tagged.tokens().gap(end, Gap.COMMA);
    if (clause.from == tagged.signalFrom(k) && cutOff) {
      doneWord(proof, clause, end);
    } else if (signal == AgentSignal.DONE
        && !clause.has(Mark.WILL)
        && !clause.has(Mark.NOT)
        && !hangs(clause)) {
      acts.add(new AgentAct.Claim(proof, ActionKind.OTHER, Target.NONE, AgentAct.Voice.PASSIVE));
    }
  }

  /// "When we receive the item, the return is complete."
  private boolean hangs(Clause clause) {
    return clauses.siblings(clause).stream()
        .filter(other -> other.index < clause.index)
        .anyMatch(other -> other.kind == Clause.Kind.CONDITION || other.kind == Clause.Kind.TIME);
  }

  private void anythingElse(int sentence, Clause clause) {
    if (sentences.question(sentence) || clause.has(Mark.IF) || clause.has(Mark.LET_KNOW)) {
      acts.add(new AgentAct.Closing(text.sentence(sentence)));
    }
  }

  /// "Sorted: the black tote will be sent." The words after it say what, in whatever tense; that a
  /// mail will follow is not it.
  private void doneWord(Span proof, Clause clause, int from) {
    int next = Math.min(clause.sentence + 1, text.sentenceCount() - 1);
    boolean alone = from == text.to(clause.sentence);
    int to = text.to(alone ? next : clause.sentence);
    Optional<ActionKind> kind = Optional.empty();
    for (Event event : eventsFrom(from, to)) {
      if (event.mood() == Mood.DONE || event.mood() == Mood.DONE_PASSIVE) {
        return;
      }
      boolean says =
          kind.isEmpty()
              && event.mood() != Mood.CANNOT
              && event.mood() != Mood.ASK
              && event.kind() != ActionKind.NOTIFY;
      kind = says ? Optional.of(event.kind()) : kind;
    }
    Target target = targets.of(from, to, clause.sentence);
    ActionKind done =
        kind.or(() -> firstDeed(from, to))
            .filter(deed -> deed != ActionKind.NOTIFY)
            .orElse(ActionKind.OTHER);
    acts.add(new AgentAct.Claim(proof, done, target, AgentAct.Voice.PASSIVE));
  }

  private Optional<ActionKind> firstDeed(int from, int to) {
    Kinds kinds = new Kinds(tagged);
    for (int i = from; i < to; i++) {
      if (tagged.deed(i) && !tagged.goods(i)) {
        return kinds.of(clauses.at(i), i, Mood.ASK);
      }
    }
    return Optional.empty();
  }

  /// The events of some words.
  private List<Event> eventsFrom(int from, int to) {
    int low = 0;
    int high = events.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (events.get(middle).at() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < events.size() && events.get(end).at() < to) {
      end++;
    }
    return events.subList(low, end);
  }

  private static AgentAct.Stage stage(AgentSignal signal) {
    return signal == AgentSignal.HANDED_OVER
        ? AgentAct.Stage.DONE
        : signal == AgentSignal.HANDING_OVER ? AgentAct.Stage.UNDER_WAY : AgentAct.Stage.ANNOUNCED;
  }

  private void refuse(int sentence, ActionKind kind, Target target) {
    refusing.set(sentence);
    acts.add(new AgentAct.Refusal(text.sentence(sentence), kind, target));
  }

  private void handover(int sentence, AgentAct.Stage stage) {
    if (!handing.get(sentence)) {
      handing.set(sentence);
      acts.add(new AgentAct.HandoverClaim(text.sentence(sentence), stage));
    }
  }

  private void questions() {
    for (int s = 0; s < sentences.count(); s++) {
      if (sentences.question(s) && !text.is(s, SentenceCutter.QUOTED)) {
        acts.add(new AgentAct.Question(text.sentence(s), sentences.pleasant(s), open(s)));
      }
    }
  }

  /// Begins with a question word, or asks for a thing; "Would you like to go on, and which card
  /// shall I charge?" is answered by a yes too.
  private boolean open(int sentence) {
    Clause first = clauses.at(text.from(sentence));
    Clause last = clauses.at(text.to(sentence) - 1);
    if (first != last && first.has(Mark.ASK) && asksWhat(last)) {
      return false;
    }
    return askings.in(sentence) || clauses.siblings(last).stream().anyMatch(this::asksWhat);
  }

  /// A question word stands first, or behind a preposition: "In which size?"
  private boolean asksWhat(Clause clause) {
    for (int i = clause.from; i < Math.min(clause.to, clause.from + 2); i++) {
      if (tagged.is(i, Mark.QUESTION_WORD)) {
        return true;
      }
    }
    return false;
  }

  private boolean waits() {
    if (lastYes >= 0 || !asked.isEmpty()) {
      return true;
    }
    return acts.stream()
        .anyMatch(act ->
            (act instanceof AgentAct.Question(_, boolean pleasantry, _) && !pleasantry)
                || (act instanceof AgentAct.Proposal(_, _, _, boolean asks) && asks));
  }
}
