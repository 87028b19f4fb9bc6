package org.supportagentbench.scoring;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The words of a text in a row, in lower case, each with its place; what is compared word by word.
/// A backslash and the letter after it are no word: they are escapes of JSON.
final class WordRun {
  private final String text;
  private int[] starts;
  private int[] ends;
  private int[] hashes;
  private int size;
  private String @Nullable [] plain;
  private volatile @Nullable Places places;

  private WordRun(String text) {
    this.text = text;
    int words = Math.max(8, text.length() / 5);
    starts = new int[words];
    ends = new int[words];
    hashes = new int[words];
  }

  static WordRun of(String text) {
    WordRun run = new WordRun(text);
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\') {
        at += 2;
      } else if (part(c)) {
        at = run.cut(at);
      } else {
        at++;
      }
    }
    return run;
  }

  private int cut(int start) {
    int hash = 17;
    int at = start;
    while (at < text.length() && part(text.charAt(at))) {
      hash = 31 * hash + small(text.charAt(at));
      at++;
    }
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    starts[size] = start;
    ends[size] = at;
    hashes[size] = hash;
    size++;
    return at;
  }

  private static boolean part(char c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')
        : Character.isLetterOrDigit(c);
  }

  private static char small(char c) {
    return c < 0x80 ? (char) (c >= 'A' && c <= 'Z' ? c + 32 : c) : Character.toLowerCase(c);
  }

  String text() {
    return text;
  }

  int size() {
    return size;
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }

  /// The word in lower case, without accents.
  String word(int word) {
    String[] words = plain;
    if (words == null) {
      words = new String[size];
      for (int i = 0; i < size; i++) {
        words[i] = PlainWords.ofWord(written(i));
      }
      plain = words;
    }
    return words[word];
  }

  /// The word as it is written.
  String written(int word) {
    return text.substring(starts[word], ends[word]);
  }

  /// Whether the two words are the same.
  boolean same(int word, WordRun other, int otherWord) {
    return hashes[word] == other.hashes[otherWord];
  }

  /// Where `length` words of the other text, four or more, from `from` on stand first in this one;
  /// -1 where nowhere.
  int indexOf(WordRun other, int from, int length) {
    if (size < length) {
      return -1;
    }
    Places known = places;
    if (known == null) {
      known = new Places(this);
      places = known;
    }
    for (int at = known.first(other.start4(from)); at >= 0; at = known.next(at)) {
      int same = 0;
      while (same < length && at + same < size && same(at + same, other, from + same)) {
        same++;
      }
      if (same == length) {
        return at;
      }
    }
    return -1;
  }

  /// Where four words in a row begin, by a number of theirs; several numbers may share a list.
  private static final class Places {
    private final int[] firsts;
    private final int[] nexts;

    private Places(WordRun run) {
      firsts = new int[Integer.highestOneBit(run.size) * 2];
      nexts = new int[run.size];
      for (int at = run.size - 4; at >= 0; at--) {
        int slot = slot(run.start4(at));
        nexts[at] = firsts[slot];
        firsts[slot] = at + 1;
      }
    }

    private int slot(int number) {
      return (number ^ number >>> 15) & firsts.length - 1;
    }

    /// The first place; -1 for none.
    private int first(int number) {
      return firsts[slot(number)] - 1;
    }

    private int next(int at) {
      return nexts[at] - 1;
    }
  }

  /// A number that four words in a row from `at` on share with the same four words elsewhere.
  int start4(int at) {
    int mixed = 0;
    for (int i = at; i < at + 4; i++) {
      mixed = mixed * 1_000_003 + hashes[i];
    }
    return mixed;
  }

  /// Whether the whole other text stands here from word `at` on.
  boolean beginsAt(int at, WordRun other) {
    if (at + other.size > size) {
      return false;
    }
    for (int i = 0; i < other.size; i++) {
      if (!same(at + i, other, i)) {
        return false;
      }
    }
    return true;
  }
}
