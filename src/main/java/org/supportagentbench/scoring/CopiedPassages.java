package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.List;

/// The stretches of a reply that are copied word for word from a tool result. Who pastes states
/// nothing: a value inside such a stretch does not count as said.
///
/// Words are compared without case, punctuation and the escapes of JSON.
final class CopiedPassages {
  /// Words in a row that make a copy.
  static final int LONG = 25;

  /// A run of [#LONG] words covers one whole block of this length wherever it begins.
  private static final int BLOCK = 13;

  private final List<int[]> stretches = new ArrayList<>();

  private CopiedPassages() {}

  /// Finds what `reply` copies from any of the texts.
  static CopiedPassages of(String reply, List<WordRun> texts) {
    CopiedPassages copied = new CopiedPassages();
    if (reply.length() < LONG * 2 || texts.isEmpty()) {
      return copied;
    }
    WordRun words = WordRun.of(reply);
    if (words.size() < LONG) {
      return copied;
    }
    for (WordRun text : texts) {
      copied.find(words, text);
    }
    return copied;
  }

  private void find(WordRun reply, WordRun text) {
    int at = 0;
    while (at + BLOCK <= reply.size()) {
      int found = text.indexOf(reply, at, BLOCK);
      if (found < 0) {
        at += BLOCK;
        continue;
      }
      int back = 0;
      while (at > back && found > back && reply.same(at - back - 1, text, found - back - 1)) {
        back++;
      }
      int length = BLOCK;
      while (at + length < reply.size()
          && found + length < text.size()
          && reply.same(at + length, text, found + length)) {
        length++;
      }
      if (back + length >= LONG) {
        stretches.add(new int[] {reply.start(at - back), reply.end(at + length - 1)});
        at += length;
      } else {
        at += BLOCK;
      }
    }
  }

  /// Whether the stretch from `start` to `end` (in `char`s) lies in a copied passage.
  boolean hold(int start, int end) {
    for (int[] stretch : stretches) {
      if (start >= stretch[0] && end <= stretch[1]) {
        return true;
      }
    }
    return false;
  }

  boolean none() {
    return stretches.isEmpty();
  }
}
