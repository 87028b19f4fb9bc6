package org.supportagentbench.language;

import java.util.ArrayList;
import java.util.List;

/// Phrases that say one thing in many words, found in the clauses that do not deny it.
///
/// In a phrase `..` stands for up to five words, `ship*` for any ending, `(a|b)` for either. Upper
/// and lower case, accents and punctuation do not matter. A phrase that holds a negation itself
/// ("not shipped yet") is stated by its words alone. Immutable, shareable.
public final class PhraseSet {
  private static final int DENIABLE = 1;
  private static final int DENYING = 2;

  private final Vocabulary vocabulary = new Vocabulary(false);
  private final Trie trie = new Trie(vocabulary);
  private final Language language;

  private PhraseSet(List<String> phrases, Language language) {
    this.language = language;
    PhraseCompiler compiler = new PhraseCompiler(trie);
    for (String phrase : phrases) {
      compiler.add(phrase, language.lexicon().denies(phrase) ? DENYING : DENIABLE);
    }
  }

  /// Compiles phrases of one language.
  ///
  /// @throws IllegalArgumentException where brackets of a phrase do not match
  public static PhraseSet compile(List<String> phrases, Language language) {
    return new PhraseSet(phrases, language);
  }

  /// Where a message states one of the phrases.
  public List<Span> statedIn(String message) {
    return statedIn(Text.of(message));
  }

  /// As the other one, for a message that was cut before.
  public List<Span> statedIn(Text text) {
    Search search = new Search();
    List<Span> stated = new ArrayList<>();
    WordIds ids = new WordIds(vocabulary, text);
    Denials denials = new Denials(language, text);
    for (int s = 0; s < text.sentenceCount(); s++) {
      int to = text.to(s);
      for (int i = text.from(s); i < to; i++) {
        search.begin();
        trie.match(ids, i, to, search);
        boolean found = search.denying || (search.end > 0 && !denied(denials, i, search.end));
        if (found) {
          stated.add(text.span(i, search.end));
          i = search.end - 1;
        }
      }
    }
    return stated;
  }

  /// A negation before the phrase denies it, and so does one in a gap of it.
  private static boolean denied(Denials denials, int from, int to) {
    return denials.before(from) || denials.before(to - 1);
  }

  /// The longest phrase that begins at a word.
  private static final class Search implements Trie.Found {
    private int end;
    private boolean denying;

    private void begin() {
      end = 0;
      denying = false;
    }

    @Override
    public void add(int to, int payload) {
      end = Math.max(end, to);
      denying |= payload == DENYING;
    }
  }
}
