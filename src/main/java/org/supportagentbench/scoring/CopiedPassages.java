package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supportagentbench.language.Span;

/// The stretches of a reply that are copied word for word from a tool result. Who pastes states
/// nothing: a value inside such a stretch does not count as said.
///
/// Words are compared without case, punctuation and the escapes of JSON.
final class CopiedPassages {
  /// Words in a row that make a copy.
  static final int LONG = 25;

  /// A run of [#LONG] words covers one whole block of this length wherever it begins.
  private static final int BLOCK = 13;

  /// Keys that make an object a record.
  private static final int RECORD = 3;

  /// Nothing is copied.
  static final CopiedPassages NONE = new CopiedPassages();

  private final List<int[]> stretches = new ArrayList<>();

  private CopiedPassages() {}

  /// Finds what a reply copies from any of the texts.
  static CopiedPassages of(WordRun words, List<WordRun> texts) {
    CopiedPassages copied = new CopiedPassages();
    copied.findJson(words.text());
    if (words.size() < LONG) {
      return copied;
    }
    for (WordRun text : texts) {
      copied.find(words, text);
    }
    return copied;
  }

  /// A record in JSON is pasted, whatever its length; `{"message": ...}` is only an odd envelope.
  private void findJson(String text) {
    int from = JsonObjects.next(text, 0);
    while (from >= 0) {
      int end = JsonObjects.end(text, from);
      if (JsonObjects.keys(text, from, end) >= RECORD) {
        stretches.add(new int[] {from, end});
      }
      from = JsonObjects.next(text, end);
    }
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

  /// Whether nothing is copied.
  boolean isEmpty() {
    return stretches.isEmpty();
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

  /// Whether a copied passage and the words share a character.
  boolean touch(Span words) {
    for (int[] stretch : stretches) {
      if (words.start() < stretch[1] && stretch[0] < words.end()) {
        return true;
      }
    }
    return false;
  }

  /// The first copied passage.
  Optional<Span> first() {
    return stretches.stream().findFirst().map(stretch -> new Span(stretch[0], stretch[1]));
  }
}
