package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.List;

/// Finds words and short phrases in plain texts, each tried only where a word begins with its first
/// letter. Immutable.
final class WordIndex {
  /// First letters that are tried together; letters of other alphabets share them.
  private static final int LETTERS = 64;

  private static final Entry[] NOTHING = {};

  /// What begins with a word, by its first letter.
  private final Entry[][] byLetter = new Entry[LETTERS][];

  /// What may begin within a word.
  private final List<String> anywhere = new ArrayList<>();

  /// @param second its second letter; a blank where it has none
  /// @param whole a word ends where it ends
  private record Entry(String words, char second, boolean whole) {
    static Entry of(String words, boolean whole) {
      return new Entry(words, words.length() < 2 ? ' ' : words.charAt(1), whole);
    }
  }

  private WordIndex() {}

  /// @param sought as they stand in a plain text with a blank at either end: ` as well `, ` cancel`
  static WordIndex of(List<String> sought) {
    WordIndex index = new WordIndex();
    List<List<Entry>> lists = new ArrayList<>();
    for (int i = 0; i < LETTERS; i++) {
      lists.add(new ArrayList<>());
    }
    for (String words : sought) {
      if (words.isBlank() || words.charAt(0) != ' ') {
        index.anywhere.add(words);
        continue;
      }
      boolean whole = words.endsWith(" ");
      String bare = words.substring(1, words.length() - (whole ? 1 : 0));
      lists.get(bare.charAt(0) % LETTERS).add(Entry.of(bare, whole));
    }
    for (int i = 0; i < LETTERS; i++) {
      index.byLetter[i] = lists.get(i).toArray(NOTHING);
    }
    return index;
  }

  /// Whether one of them stands in a text.
  ///
  /// @param plain the text as [PlainWords] has it
  boolean in(String plain) {
    int from = 0;
    while (from < plain.length()) {
      if (at(plain, from)) {
        return true;
      }
      int blank = plain.indexOf(' ', from);
      from = blank < 0 ? plain.length() : blank + 1;
    }
    return !anywhere.isEmpty() && within(" " + plain + " ");
  }

  private boolean at(String plain, int from) {
    char second = from + 1 < plain.length() ? plain.charAt(from + 1) : ' ';
    for (Entry entry : byLetter[plain.charAt(from) % LETTERS]) {
      boolean may = entry.second == second || entry.second == ' ';
      if (may && plain.startsWith(entry.words, from)) {
        int end = from + entry.words.length();
        if (!entry.whole || end == plain.length() || plain.charAt(end) == ' ') {
          return true;
        }
      }
    }
    return false;
  }

  private boolean within(String padded) {
    for (String words : anywhere) {
      if (padded.contains(words)) {
        return true;
      }
    }
    return false;
  }
}
