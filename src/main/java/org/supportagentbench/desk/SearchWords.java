package org.supportagentbench.desk;

import java.util.List;

/// What the searches of a store know of words: which mean the same, which say nothing.
///
/// @param groups each of two or more words or phrases in lower case, none of them in two groups
/// @param leftOut words that stand on any page of the store's desk and so lead to none
public record SearchWords(List<List<String>> groups, List<String> leftOut) {
  /// Of a store that names none.
  public static final SearchWords NONE = new SearchWords(List.of(), List.of());

  /// Copies the lists.
  public SearchWords {
    groups = groups.stream().map(List::copyOf).toList();
    leftOut = List.copyOf(leftOut);
  }

  /// What the searches take for the same: the English stems of a phrase, a blank between them;
  /// empty if it holds no word.
  public static String stems(String phrase) {
    return String.join(" ", SearchAnalyzer.stemsOf(phrase));
  }
}
