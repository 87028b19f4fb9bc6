package org.supportagentbench.language;

import java.util.Set;

/// What the sentences of a message do as a whole, gathered from their marks and signals.
final class Sentences {
  private static final Set<String> TAGS =
      Set.of(
          "ok",
          "okay",
          "right",
          "correct",
          "yes",
          "correcto",
          "vale",
          "cierto",
          "korrekt",
          "richtig",
          "einverstanden",
          "accord");
  private static final int QUESTION = 1;
  private static final int INVITES = 2;
  private static final int ASKS_YES = 4;
  private static final int CONFIRM = 8;
  private static final int PLEASANT = 16;
  private static final int AGREES = 32;
  private static final int COURTEOUS = 64;

  private final Tagged tagged;
  private final int[] bits;

  Sentences(Tagged tagged, Clauses clauses) {
    this.tagged = tagged;
    this.bits = new int[tagged.text().sentenceCount()];
    for (int s = 0; s < bits.length; s++) {
      bits[s] = tagged.text().is(s, SentenceCutter.QUESTION) ? QUESTION : 0;
    }
    for (Clause clause : clauses.all()) {
      if (clause.has(Mark.LET_KNOW)) {
        bits[clause.sentence] |= INVITES;
      }
      if (clause.agreeing()) {
        bits[clause.sentence] |= AGREES;
      }
    }
  }

  /// Takes in what the phrases of an agent's message say.
  void readSignals() {
    int sentence = 0;
    for (int k = 0; k < tagged.signalCount(); k++) {
      while (tagged.text().to(sentence) <= tagged.signalFrom(k)) {
        sentence++;
      }
      int signal = tagged.signal(k);
      if (signal == Ordinals.of(AgentSignal.ASK_YES)) {
        bits[sentence] |= ASKS_YES | INVITES;
      } else if (signal == Ordinals.of(AgentSignal.CONFIRM)) {
        bits[sentence] |= CONFIRM | INVITES;
      } else if (signal == Ordinals.of(AgentSignal.ANYTHING_ELSE)
          || signal == Ordinals.of(AgentSignal.PLEASANTRY)) {
        bits[sentence] |= PLEASANT;
      } else if (signal == Ordinals.of(AgentSignal.COURTESY)) {
        bits[sentence] |= PLEASANT | COURTEOUS;
      }
    }
  }

  MoodReader.Setting setting(int sentence) {
    return new MoodReader.Setting(
        question(sentence),
        (bits[sentence] & INVITES) != 0,
        tagged.text().is(sentence, SentenceCutter.ITEM));
  }

  boolean question(int sentence) {
    return (bits[sentence] & QUESTION) != 0;
  }

  /// "..., right?", "..., okay?"
  boolean tagQuestion(int sentence) {
    Text text = tagged.text();
    return question(sentence)
        && text.to(sentence) > 1
        && TAGS.contains(tagged.tokens().folded(text.to(sentence) - 1));
  }

  /// "Is that what you wanted to know?" asks for no leave, whatever its words.
  boolean courteous(int sentence) {
    return (bits[sentence] & COURTEOUS) != 0;
  }

  boolean pleasant(int sentence) {
    return (bits[sentence] & PLEASANT) != 0;
  }

  /// Has a clause "if you agree", "once you confirm".
  boolean agrees(int sentence) {
    return (bits[sentence] & AGREES) != 0;
  }

  boolean confirms(int sentence) {
    return (bits[sentence] & CONFIRM) != 0;
  }

  boolean asksYes(int sentence) {
    return (bits[sentence] & ASKS_YES) != 0;
  }

  /// Notes "Shall I go ahead?", which asks for a yes without naming the action.
  void asksGenerally(int sentence, boolean asks) {
    if (asks) {
      bits[sentence] |= ASKS_YES;
    }
  }

  int count() {
    return bits.length;
  }
}
