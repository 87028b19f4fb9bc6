package org.supportagentbench.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A message cut into sentences and words, once for all readers. Immutable, shareable.
///
/// Words are runs of letters and digits, folded; apostrophes part them (`don't` is two words);
/// numbers keep their decimals; links and email addresses are one word each.
public final class Text {
  /// What a word is.
  static final byte WORD = 0;

  static final byte NUMBER = 1;

  /// Letters and digits mixed.
  static final byte MIXED = 2;

  static final byte LINK = 3;
  static final byte MAIL = 4;

  /// No language can be told.
  private static final String UNTOLD = "";

  private final String message;
  private final Tokens tokens;
  private final int[] sentenceStarts;
  private final int[] sentenceMarks;
  private volatile @Nullable Known known;
  private volatile @Nullable String told;
  private volatile Detector.@Nullable Weights weights;

  private Text(String message, Tokens tokens, SentenceCutter sentences) {
    this.message = message;
    this.tokens = tokens;
    this.sentenceStarts = sentences.starts();
    this.sentenceMarks = sentences.marks();
  }

  /// Cuts a message. Takes linear time, whatever it holds.
  public static Text of(String message) {
    Tokens tokens = new Tokenizer(message).cut();
    return new Text(message, tokens, new SentenceCutter(message, tokens));
  }

  /// The message with the words of a language that all readers share, tagged once. Threads may do
  /// it twice at the same time, with the same result.
  Known in(Lexicon lexicon) {
    Known last = known;
    if (last == null || last.lexicon != lexicon) {
      last = new Known(lexicon, this);
      known = last;
    }
    return last;
  }

  /// The code of the language that the message is written in, told once.
  Optional<String> told(Detector detector) {
    String code = told;
    if (code == null) {
      code = detector.detect(List.of(this)).orElse(UNTOLD);
      told = code;
    }
    return code.equals(UNTOLD) ? Optional.empty() : Optional.of(code);
  }

  /// What its words say of each language, counted once.
  Detector.Weights weights(Detector detector) {
    Detector.Weights known = weights;
    if (known == null) {
      known = detector.weights(this);
      weights = known;
    }
    return known;
  }

  /// What one language knows of the words of a message.
  static final class Known {
    private final Lexicon lexicon;
    private final WordIds ids;
    private final Text text;
    private volatile @Nullable Tagged tagged;
    private volatile @Nullable Clauses clauses;

    private Known(Lexicon lexicon, Text text) {
      this.lexicon = lexicon;
      this.text = text;
      this.ids = new WordIds(lexicon.vocabulary(), text);
    }

    WordIds ids() {
      return ids;
    }

    /// Without phrases.
    Tagged tagged() {
      Tagged found = tagged;
      if (found == null) {
        found = Tagger.words(lexicon, text, ids);
        tagged = found;
      }
      return found;
    }

    Clauses clauses() {
      Clauses cut = clauses;
      if (cut == null) {
        cut = Clauses.of(tagged());
        clauses = cut;
      }
      return cut;
    }
  }

  /// The message as it came.
  public String message() {
    return message;
  }

  /// Where its sentences stand; list items and lines count as sentences.
  public List<Span> sentences() {
    List<Span> spans = new ArrayList<>(sentenceCount());
    for (int s = 0; s < sentenceCount(); s++) {
      spans.add(sentence(s));
    }
    return spans;
  }

  /// The words in folded form; links and email addresses as they came, in lower case.
  public List<String> words() {
    List<String> words = new ArrayList<>(size());
    for (int i = 0; i < size(); i++) {
      words.add(tokens.folded(i));
    }
    return words;
  }

  Tokens tokens() {
    return tokens;
  }

  int size() {
    return tokens.size();
  }

  int sentenceCount() {
    return sentenceMarks.length;
  }

  /// Index of the first word of a sentence.
  int from(int sentence) {
    return sentenceStarts[sentence];
  }

  /// Index after the last word of a sentence.
  int to(int sentence) {
    return sentenceStarts[sentence + 1];
  }

  /// Whether the sentence has all of the marks of [SentenceCutter].
  boolean is(int sentence, int marks) {
    return (sentenceMarks[sentence] & marks) == marks;
  }

  Span sentence(int sentence) {
    int last = to(sentence) - 1;
    int end = tokens.end(last);
    int limit = last + 1 < size() ? tokens.start(last + 1) : message.length();
    while (end < limit && ".?!)\"”»'’…".indexOf(message.charAt(end)) >= 0) {
      end++;
    }
    return new Span(tokens.start(from(sentence)), end);
  }

  /// The stretch of some words.
  Span span(int from, int to) {
    return new Span(tokens.start(from), tokens.end(Math.max(from, to - 1)));
  }
}
