package org.supportagentbench.language;

import static org.supportagentbench.language.Ordinals.bit;
import static org.supportagentbench.language.Ordinals.bits;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds the things that an agent's message asks the customer for.
final class Askings {
  private static final long ASKS =
      bits(Mark.COULD_YOU, Mark.PLEASE, Mark.NEED, Mark.LET_KNOW, Mark.WITHOUT);

  /// Things of which one is chosen: "which size" asks for the size, not for a choice.
  private static final Set<String> CHOSEN_BY_NAME =
      Set.of("which-item", "which-order", "size", "colour", "promo-code", "quantity", "payment");

  /// Things that a "not" in the clause says are not asked for.
  private static final Set<String> DENIABLE =
      Set.of("photo", "packing-slip", "video", "screenshot", "return", "neighbours", "usage");

  private final Lexicon lexicon;
  private final Set<Integer> chosen = new HashSet<>();
  private final Tagged tagged;
  private final Clauses clauses;
  private final Sentences sentences;
  private final List<AgentAct.Asked> found = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final BitSet asking = new BitSet();
  private int sentence = -1;
  private int lastThing;
  private int lastThingSentence;
  private boolean listAsks;
  private boolean sentenceAsks;

  Askings(Lexicon lexicon, Tagged tagged, Clauses clauses, Sentences sentences) {
    this.lexicon = lexicon;
    this.tagged = tagged;
    this.clauses = clauses;
    this.sentences = sentences;
  }

  private static final long GRANTS = bits(Mark.NEED, Mark.LET_KNOW, Mark.WITHOUT);

  List<AgentAct.Asked> find() {
    for (Clause clause : clauses.all()) {
      if (clause.sentence != sentence) {
        begin(clause.sentence);
      }
      clause(clause);
    }
    phrases();
    found.removeIf(this::plainChoice);
    return found;
  }

  /// Whether a thing was found to be asked for in the sentence; a yes answers what permission asks.
  boolean in(int sentence) {
    return asking.get(sentence);
  }

  /// A choice of what the same sentence asks for by its name.
  private boolean plainChoice(AgentAct.Asked ask) {
    return ask.thing().equals("choice") && chosen.contains(ask.proof().start());
  }

  private void begin(int next) {
    boolean lead = sentence >= 0 && tagged.text().is(sentence, SentenceCutter.LEAD);
    boolean item = tagged.text().is(next, SentenceCutter.ITEM);
    listAsks = item && (listAsks || (lead && sentenceAsks));
    sentenceAsks = listAsks;
    sentence = next;
  }

  private void clause(Clause clause) {
    boolean asks = listAsks;
    boolean gives = listAsks;
    boolean given = false;
    boolean denied = false;
    for (int i = clause.from; i < clause.to; i++) {
      long marks = tagged.marks(i);
      if (marks != 0) {
        denied |= (marks & bit(Mark.NOT)) != 0;
        if (requests(clause, marks, i)) {
          asks = true;
          denied = false;
          gives |= (marks & GRANTS) != 0 || received(clause, marks);
        }
        gives |= (marks & bit(Mark.GIVE)) != 0;
        given |= (marks & bit(Mark.GIVEN)) != 0;
        if ((marks & bit(Mark.NEEDED)) != 0 && !denied) {
          needed(clause.from, i);
        }
      }
      if (thing(i) && !given && !denied && asks && gives) {
        add(tagged.thing(i) - 1);
      }
      pronoun(i, asks && gives && !denied);
    }
    sentenceAsks |= asks && !denied;
  }

  private boolean thing(int i) {
    return tagged.thing(i) > 0 && tagged.thing(i) != Lexicon.NO_THING;
  }

  /// "A photo is needed".
  private void needed(int from, int to) {
    for (int i = from; i < to; i++) {
      if (thing(i)) {
        add(tagged.thing(i) - 1);
      }
    }
  }

  /// "Could you attach one?" after a sentence that names a photo.
  private void pronoun(int i, boolean asks) {
    if (thing(i)) {
      lastThing = tagged.thing(i);
      lastThingSentence = sentence;
    }
    if (asks && lastThing != 0 && tagged.is(i, Mark.ONE) && sentence - lastThingSentence <= 1) {
      String name = lexicon.thing(lastThing - 1);
      if (Things.PROOFS.contains(name)) {
        add(lastThing - 1);
      }
    }
  }

  /// "Once I have a photo".
  private static boolean received(Clause clause, long marks) {
    return clause.conditional() && (marks & bit(Mark.WE)) != 0 && (marks & bit(Mark.HAVE)) != 0;
  }

  /// Whether the mark makes a request of what follows it.
  private boolean requests(Clause clause, long marks, int i) {
    if ((marks & ASKS) != 0) {
      return true;
    }
    if ((marks & bit(Mark.WITHOUT)) != 0) {
      return clause.has(Mark.CAN) && clause.has(Mark.NOT);
    }
    boolean you = (marks & bit(Mark.YOU)) != 0;
    if (clause.conditional()) {
      return you || received(clause, marks);
    }
    if (you && (marks & bit(Mark.MUST)) != 0) {
      return true;
    }
    if (you && (marks & bit(Mark.CAN)) != 0) {
      return (marks & bit(Mark.NOT)) == 0;
    }
    boolean imperative = (marks & bit(Mark.GIVE)) != 0 && i == clause.from;
    return imperative && (sentenceAsks || i == tagged.text().from(clause.sentence));
  }

  private void add(int thing) {
    String name = lexicon.thing(thing);
    if (seen.add(sentence + name)) {
      found.add(new AgentAct.Asked(tagged.text().sentence(sentence), name));
      asking.set(sentence, asking.get(sentence) || !name.equals("permission"));
      if (CHOSEN_BY_NAME.contains(name)) {
        chosen.add(tagged.text().sentence(sentence).start());
      }
    }
  }

  /// Phrases that ask for a thing by themselves, where their sentence asks at all.
  private void phrases() {
    sentence = 0;
    for (int k = 0; k < tagged.signalCount(); k++) {
      int number = tagged.signal(k);
      if (number < Lexicon.ASKED_THING || number >= Lexicon.TOPIC) {
        continue;
      }
      while (tagged.text().to(sentence) <= tagged.signalFrom(k)) {
        sentence++;
      }
      Clause clause = clauses.at(tagged.signalFrom(k));
      String name = lexicon.thing(number - Lexicon.ASKED_THING);
      if (open(clause, name)) {
        add(number - Lexicon.ASKED_THING);
      }
    }
  }

  private boolean open(Clause clause, String name) {
    if ((DENIABLE.contains(name) && clause.has(Mark.NOT))
        || (clause.has(Mark.WILL) && clause.has(Mark.WE))) {
      return false;
    }
    boolean why = name.equals("reason") || name.equals("choice");
    boolean question = sentences.question(sentence) && (why || !clause.has(Mark.WANT_ME));
    boolean request =
        (clause.marks & ASKS) != 0
            || (clause.has(Mark.YOU) && clause.has(Mark.MUST))
            || (clause.conditional() && clause.has(Mark.YOU))
            || sentenceRequests(clause);
    boolean advice = name.equals("neighbours") && looks(clause) && !clause.has(Mark.WAS);
    return question || request || advice;
  }

  /// "It may be worth checking with the neighbours."
  private boolean looks(Clause clause) {
    for (int i = clause.from; i < clause.to; i++) {
      boolean look = tagged.deed(i) && tagged.doing(i) == Doing.LOOK;
      boolean ask = tagged.deed(i) && tagged.doing(i) == Doing.PASS;
      if (look || ask) {
        return true;
      }
    }
    return false;
  }

  private boolean sentenceRequests(Clause clause) {
    for (Clause sibling : clauses.siblings(clause)) {
      if (sibling.index < clause.index && (sibling.marks & ASKS) != 0) {
        return true;
      }
    }
    return false;
  }
}
