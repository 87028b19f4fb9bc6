package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words and short phrases of one language that are looked for as they stand, whatever is denied
/// beside them. A star stands for any ending or beginning. Built once a language; immutable.
///
/// @param words without stars, as [PlainWords] has them
/// @param sought the same as they stand in a plain text with a blank at either end
/// @param spelled as expressions for the text as it is written, with and without accents
/// @param index finds what is sought
record WordList(Set<String> words, List<String> sought, List<String> spelled, WordIndex index) {
  /// A list that finds nothing.
  static final WordList NONE = of(List.of());

  WordList {
    words = Set.copyOf(words);
    sought = List.copyOf(sought);
    spelled = List.copyOf(spelled);
  }

  /// The list of what a file has: `and`, `as well`, `cancel*`, `*storn*`.
  static WordList of(List<String> entries) {
    Set<String> words = new LinkedHashSet<>();
    List<String> sought = new ArrayList<>();
    Set<String> spelled = new LinkedHashSet<>();
    for (String entry : entries) {
      String written = entry.replace("*", "");
      String plain = PlainWords.of(written);
      String before = entry.startsWith("*") ? "" : " ";
      String after = entry.endsWith("*") ? "" : " ";
      words.add(plain);
      sought.add(before + plain + after);
      spelled.add(expression(before, written, after));
      if (plain.length() == written.length()) {
        spelled.add(expression(before, plain, after));
      }
    }
    return new WordList(words, sought, List.copyOf(spelled), WordIndex.of(sought));
  }

  private static String expression(String before, String written, String after) {
    return (before.isEmpty() ? "" : "(?<![\\p{L}\\p{N}_])")
        + Pattern.quote(written)
        + (after.isEmpty() ? "" : "(?![\\p{L}\\p{N}_])");
  }

  /// Whether this is one of the words.
  ///
  /// @param word as [PlainWords] has it
  boolean has(String word) {
    return words.contains(word);
  }

  /// Whether one of them stands in a text.
  ///
  /// @param plain the text as [PlainWords] has it
  boolean in(String plain) {
    return index.in(plain);
  }

  /// Whether a text begins with one of them and goes on.
  ///
  /// @param plain the text as [PlainWords] has it
  boolean opens(String plain) {
    String padded = " " + plain;
    for (String words : sought) {
      if (padded.startsWith(words)) {
        return true;
      }
    }
    return false;
  }

  /// The first of the list's entries that stands in a text.
  ///
  /// @param plain the text as [PlainWords] has it
  Optional<String> firstIn(String plain) {
    if (!index.in(plain)) {
      return Optional.empty();
    }
    String padded = " " + plain + " ";
    return sought.stream().filter(padded::contains).map(String::strip).findFirst();
  }

  /// An expression for any of them in a text as it is written; it matches nothing where there are
  /// none.
  String any() {
    return spelled.isEmpty()
        ? "(?!)"
        : spelled.stream().collect(Collectors.joining("|", "(?:", ")"));
  }
}
