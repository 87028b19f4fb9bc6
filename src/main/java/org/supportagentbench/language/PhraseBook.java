package org.supportagentbench.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Many [PhraseSet]s under keys, all found in one walk through a message. Immutable, shareable.
public final class PhraseBook<K extends Enum<K>> {
  private final Class<K> type;
  private final K[] keys;
  private final Vocabulary vocabulary = new Vocabulary(false);
  private final Trie trie = new Trie(vocabulary);
  private final Language language;

  private PhraseBook(Class<K> type, Map<K, List<String>> phrases, Language language) {
    this.type = type;
    this.keys = type.getEnumConstants();
    this.language = language;
    PhraseCompiler compiler = new PhraseCompiler(trie);
    for (int key = 0; key < keys.length; key++) {
      for (String phrase : phrases.getOrDefault(keys[key], List.of())) {
        int denying = language.lexicon().denies(phrase) ? 1 : 0;
        compiler.add(phrase, 2 * key + denying);
      }
    }
  }

  /// Compiles phrases of one language; they are written and read as those of a [PhraseSet].
  ///
  /// @throws IllegalArgumentException where brackets of a phrase do not match
  public static <K extends Enum<K>> PhraseBook<K> compile(
      Class<K> type, Map<K, List<String>> phrases, Language language) {
    return new PhraseBook<>(type, phrases, language);
  }

  /// Where a message states one of the phrases of a key; keys that it does not state are not there.
  public Map<K, List<Span>> statedIn(Text text) {
    Search search = new Search(keys.length);
    Map<K, List<Span>> stated = new EnumMap<>(type);
    WordIds ids = new WordIds(vocabulary, text);
    Denials denials = new Denials(language, text);
    for (int s = 0; s < text.sentenceCount(); s++) {
      int to = text.to(s);
      for (int i = text.from(s); i < to; i++) {
        search.found = false;
        trie.match(ids, i, to, search);
        if (search.found) {
          for (int key = 0; key < keys.length; key++) {
            int end = search.take(key, i, denials);
            if (end > 0) {
              stated.computeIfAbsent(keys[key], k -> new ArrayList<>()).add(text.span(i, end));
            }
          }
        }
      }
    }
    return stated;
  }

  /// The longest phrase of each key that begins at a word.
  private static final class Search implements Trie.Found {
    private final int[] ends;
    private final boolean[] denying;
    private final int[] taken;
    private boolean found;

    private Search(int keys) {
      ends = new int[keys];
      denying = new boolean[keys];
      taken = new int[keys];
    }

    @Override
    public void add(int to, int payload) {
      int key = payload / 2;
      found = true;
      ends[key] = Math.max(ends[key], to);
      denying[key] |= payload % 2 == 1;
    }

    /// The end of what was found for the key and is not denied, 0 where there is none; forgets it.
    private int take(int key, int from, Denials denials) {
      int end = ends[key];
      boolean sure = denying[key];
      ends[key] = 0;
      denying[key] = false;
      if (end == 0 || from < taken[key]) {
        return 0;
      }
      if (!sure && (denials.before(from) || denials.before(end - 1))) {
        return 0;
      }
      taken[key] = end;
      return end;
    }
  }
}
