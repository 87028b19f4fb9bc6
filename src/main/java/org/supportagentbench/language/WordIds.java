package org.supportagentbench.language;

import java.util.Arrays;

/// The words of a message as numbers of one [Vocabulary].
final class WordIds {
  private static final int NOT_ASKED = -2;

  private final Vocabulary vocabulary;
  private final Tokens tokens;
  private final int[] ids;
  private final int[] prefixes;

  WordIds(Vocabulary vocabulary, Text text) {
    this.vocabulary = vocabulary;
    this.tokens = text.tokens();
    this.ids = new int[tokens.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = words(i) ? vocabulary.find(tokens, i, text.message()) : Vocabulary.NONE;
    }
    if (vocabulary.hasPrefixes()) {
      prefixes = new int[ids.length];
      Arrays.fill(prefixes, NOT_ASKED);
    } else {
      prefixes = new int[0];
    }
  }

  private boolean words(int i) {
    return tokens.kind(i) != Text.LINK && tokens.kind(i) != Text.MAIL;
  }

  int id(int i) {
    return ids[i];
  }

  int prefix(int i) {
    if (prefixes.length == 0) {
      return Vocabulary.NONE;
    }
    if (prefixes[i] == NOT_ASKED) {
      prefixes[i] = words(i) ? vocabulary.findPrefix(tokens, i) : Vocabulary.NONE;
    }
    return prefixes[i];
  }

  int shorterPrefix(int prefix) {
    return vocabulary.shorter(prefix);
  }
}
