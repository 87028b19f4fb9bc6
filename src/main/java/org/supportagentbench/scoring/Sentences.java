package org.supportagentbench.scoring;

import java.util.Set;

/// Looks for single words in a sentence.
final class Sentences {
  private Sentences() {}

  static boolean hasWord(Set<String> words, String sentence) {
    WordRun run = WordRun.of(sentence);
    for (int i = 0; i < run.size(); i++) {
      if (words.contains(run.word(i))) {
        return true;
      }
    }
    return false;
  }
}
