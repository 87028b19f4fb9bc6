package org.supportagentbench.suite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.supportagentbench.desk.SearchWords;

/// Reads `shop/search-words.txt`: a line holds words and short phrases, set apart by commas, that
/// mean the same to the searches; after `left out:` those that lead to nothing. Lines that begin
/// with `#` are for people.
final class SearchWordsReader {
  private static final String LEFT_OUT = "left out:";
  private static final String ALONE = "two or more words that mean the same, set apart by commas";
  private static final String EMPTY = "a word between commas, and none after the last";

  private final Map<String, Integer> lines = new HashMap<>();
  private final ProblemList problems;

  private SearchWordsReader(ProblemList problems) {
    this.problems = problems;
  }

  static SearchWords read(String text, ProblemList problems) {
    SearchWordsReader reader = new SearchWordsReader(problems);
    List<List<String>> groups = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.startsWith(LEFT_OUT)) {
        leftOut.addAll(reader.words(line.substring(LEFT_OUT.length()), number));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        groups.add(reader.group(line, number));
      }
    }
    return new SearchWords(groups, leftOut);
  }

  private List<String> group(String line, int number) {
    List<String> phrases = words(line, number);
    if (phrases.size() < 2) {
      problems.add(number, "a group of one: '" + line.strip() + "'", ALONE);
    }
    return phrases;
  }

  private List<String> words(String line, int number) {
    List<String> phrases = new ArrayList<>();
    for (String part : line.split(",", -1)) {
      String phrase = part.strip().toLowerCase(Locale.ROOT);
      String stems = SearchWords.stems(phrase);
      Integer before = stems.isEmpty() ? null : lines.putIfAbsent(stems, number);
      if (stems.isEmpty()) {
        problems.add(number, "nothing between commas in '" + line.strip() + "'", EMPTY);
      } else if (before != null) {
        problems.add(
            number, "'" + phrase + "'", "each word once, whatever its ending; see line " + before);
      } else {
        phrases.add(phrase);
      }
    }
    return phrases;
  }
}
