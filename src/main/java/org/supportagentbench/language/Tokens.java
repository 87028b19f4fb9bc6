package org.supportagentbench.language;

import java.util.Arrays;

/// The words of a message in arrays: where each stands, its folded letters, and what lies before
/// it. Filled once by [Tokenizer], then only read.
final class Tokens {
  private int size;
  private char[] letters;
  private int lettersEnd;
  private int[] start;
  private int[] end;
  private int[] lettersFrom;
  private int[] hash;
  private int[] gap;
  private byte[] kind;
  private boolean[] accented;
  private boolean[] quoted;

  Tokens(int messageLength) {
    int words = Math.max(8, messageLength / 5);
    letters = new char[messageLength + 8];
    start = new int[words];
    end = new int[words];
    lettersFrom = new int[words + 1];
    hash = new int[words];
    gap = new int[words + 1];
    kind = new byte[words];
    accented = new boolean[words];
    quoted = new boolean[words];
  }

  int size() {
    return size;
  }

  int start(int i) {
    return start[i];
  }

  int end(int i) {
    return end[i];
  }

  byte kind(int i) {
    return kind[i];
  }

  /// What lies before word `i`; before `size()` what ends the message. Bits of [Gap].
  int gap(int i) {
    return gap[i];
  }

  boolean gap(int i, int bits) {
    return (gap[i] & bits) != 0;
  }

  boolean accented(int i) {
    return accented[i];
  }

  /// Whether the word stands in quotes that are closed within the paragraph.
  boolean quoted(int i) {
    return quoted[i];
  }

  int hash(int i) {
    return hash[i];
  }

  int length(int i) {
    return lettersFrom[i + 1] - lettersFrom[i];
  }

  char letter(int i, int at) {
    return letters[lettersFrom[i] + at];
  }

  String folded(int i) {
    return new String(letters, lettersFrom[i], length(i));
  }

  boolean same(int i, String word) {
    int length = length(i);
    if (word.length() != length) {
      return false;
    }
    int from = lettersFrom[i];
    for (int k = 0; k < length; k++) {
      if (letters[from + k] != word.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  /// Whether a word that is long enough begins with the letters of another one from `skipped` on.
  boolean begins(int i, String letters, int skipped) {
    int from = lettersFrom[i] - skipped;
    for (int k = skipped; k < letters.length(); k++) {
      if (this.letters[from + k] != letters.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  void before(int bits) {
    gap[size] = bits;
  }

  void quote(int from, int to) {
    Arrays.fill(quoted, from, to, true);
  }

  /// Adds the word that stands at `from` to `to` in the message.
  void add(String message, int from, int to, byte wordKind) {
    if (size + 1 >= start.length) {
      grow();
    }
    if (lettersEnd + 2 * (to - from) + 2 > letters.length) {
      letters = Arrays.copyOf(letters, letters.length * 2 + 2 * (to - from));
    }
    int at = lettersEnd;
    boolean accent = false;
    for (int i = from; i < to; i++) {
      char c = message.charAt(i);
      accent |= c >= 0x80;
      at = Folding.put(c, letters, at);
    }
    int h = 0;
    for (int i = lettersEnd; i < at; i++) {
      h = h * 31 + letters[i];
    }
    start[size] = from;
    end[size] = to;
    hash[size] = h;
    kind[size] = wordKind;
    accented[size] = accent;
    lettersEnd = at;
    size++;
    lettersFrom[size] = at;
    gap[size] = 0;
  }

  private void grow() {
    int words = start.length * 2;
    start = Arrays.copyOf(start, words);
    end = Arrays.copyOf(end, words);
    lettersFrom = Arrays.copyOf(lettersFrom, words + 1);
    hash = Arrays.copyOf(hash, words);
    gap = Arrays.copyOf(gap, words + 1);
    kind = Arrays.copyOf(kind, words);
    accented = Arrays.copyOf(accented, words);
    quoted = Arrays.copyOf(quoted, words);
  }
}
