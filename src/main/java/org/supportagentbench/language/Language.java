package org.supportagentbench.language;

import static org.supportagentbench.language.Ordinals.bits;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One language: reads what agents and customers do in their messages. Immutable, shareable.
public final class Language {
  private final String code;
  private final Lexicon lexicon;

  Language(String code) {
    this(code, LanguageFile.bundled(code + ".txt"));
  }

  Language(String code, LanguageFile file) {
    this.code = code;
    this.lexicon = new Lexicon(file);
  }

  /// ISO 639-1 code, such as `en`.
  public String code() {
    return code;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /// Reads an agent's message.
  public AgentReading readAgent(String message) {
    return readAgent(Text.of(message));
  }

  /// Reads an agent's message that was cut before.
  public AgentReading readAgent(Text text) {
    return new AgentReader(lexicon, text).read();
  }

  /// The kinds of action that an agent's message has words for, in whatever sense: proposed, done,
  /// denied or only spoken of.
  public Set<ActionKind> kindsNamed(Text text) {
    return ActionWords.in(lexicon.tagAgent(text), text.in(lexicon).clauses());
  }

  /// Whether an agent's message says that something is done, of whatever kind; looking something up
  /// does not count.
  public boolean saysDone(Text text) {
    Tagged tagged = lexicon.tagAgent(text);
    Clauses clauses = text.in(lexicon).clauses();
    Sentences sentences = new Sentences(tagged, clauses);
    sentences.readSignals();
    MoodReader moods = new MoodReader(tagged);
    for (Clause clause : clauses.all()) {
      for (int i = clause.from; i < clause.to; i++) {
        if (tagged.deed(i)
            && tagged.doing(i) != Doing.LOOK
            && !sentences.question(clause.sentence)) {
          Mood mood =
              moods.mood(clause, i, sentences.setting(clause.sentence), MoodReader.Before.NOTHING);
          if (mood == Mood.DONE || mood == Mood.DONE_PASSIVE) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /// The parts of a customer's message that only say what they say: clauses outside questions,
  /// without negation, condition, "but" or question word.
  public List<Part> plainParts(Text text) {
    Tagged tagged = lexicon.tagCustomer(text);
    List<Part> parts = new ArrayList<>();
    if (text.size() > 0 && tagged.is(0, Mark.NOT)) {
      return parts;
    }
    for (Clause clause : text.in(lexicon).clauses().all()) {
      if (!text.is(clause.sentence, SentenceCutter.QUESTION)
          && !text.is(clause.sentence, SentenceCutter.QUOTED)
          && clause.to > clause.from
          && plain(tagged, clause)) {
        parts.add(part(tagged, clause));
      }
    }
    return parts;
  }

  /// A stretch of a message.
  ///
  /// @param words how many it has
  /// @param telling those that are no function words, folded
  public record Part(int words, Set<String> telling) {
    /// Copies the set.
    public Part {
      telling = Set.copyOf(telling);
    }
  }

  private static Part part(Tagged tagged, Clause clause) {
    Set<String> telling = new HashSet<>();
    for (int i = clause.from; i < clause.to; i++) {
      if (tagged.marks(i) == 0 && tagged.tokens().length(i) >= TELLING) {
        telling.add(tagged.tokens().folded(i));
      }
    }
    return new Part(clause.to - clause.from, telling);
  }

  private static final int TELLING = 3;

  /// Whether a sentence of an agent speaks of looking something up, and of no other deed.
  public boolean onlyLooks(Text text, Span sentence) {
    Tagged tagged = lexicon.tagAgent(text);
    Kinds kinds = new Kinds(tagged);
    boolean looks = false;
    for (Clause clause : text.in(lexicon).clauses().all()) {
      if (!text.sentence(clause.sentence).overlaps(sentence)) {
        continue;
      }
      for (int i = clause.from; i < clause.to; i++) {
        if (tagged.deed(i) && tagged.doing(i) == Doing.LOOK) {
          looks = true;
        } else if (tagged.deed(i) && kinds.of(clause, i, Mood.ASK).isPresent()) {
          return false;
        }
      }
    }
    return looks;
  }

  /// Whether a sentence of an agent speaks of what the agent can, will or is about to do.
  public boolean plans(Text text, Span sentence) {
    Tagged tagged = lexicon.tagAgent(text);
    for (int s = 0; s < text.sentenceCount(); s++) {
      for (int i = text.from(s); text.sentence(s).overlaps(sentence) && i < text.to(s); i++) {
        if ((tagged.marks(i) & PLANS) != 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static final long PLANS = bits(Mark.CAN, Mark.WILL, Mark.WOULD, Mark.LET);

  private static boolean plain(Tagged tagged, Clause clause) {
    for (int i = clause.from; i < clause.to; i++) {
      if ((tagged.marks(i) & HEDGES) != 0) {
        return false;
      }
    }
    return true;
  }

  /// Whether a customer's message has words of a wish: "please", "I'd like".
  public boolean wants(Text text) {
    return has(CustomerSignal.WANT, text);
  }

  /// Whether a customer's message thanks.
  public boolean thanks(Text text) {
    return has(CustomerSignal.THANKS, text);
  }

  private boolean has(CustomerSignal signal, Text text) {
    Tagged tagged = lexicon.tagCustomer(text);
    for (int k = 0; k < tagged.signalCount(); k++) {
      if (tagged.signal(k) == Ordinals.of(signal)) {
        return true;
      }
    }
    return false;
  }

  private static final long HEDGES = bits(Mark.NOT, Mark.IF, Mark.BUT, Mark.QUESTION_WORD, Mark.OR);

  /// Reads a customer's message.
  public CustomerReading readCustomer(String message) {
    return readCustomer(Text.of(message));
  }

  /// Reads a customer's message that was cut before.
  public CustomerReading readCustomer(Text text) {
    return new CustomerReader(lexicon, text).read();
  }
}
