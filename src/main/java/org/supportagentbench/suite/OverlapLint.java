package org.supportagentbench.suite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.supportagentbench.desk.Product;

/// Finds first emails that share too many runs of three words: shared ones over those of the
/// shorter email, in lower case, product titles left out.
final class OverlapLint {
  private static final int MOST_PERCENT = 40;

  private final List<String> titles = new ArrayList<>();
  private final Map<String, List<Integer>> emailsWith = new HashMap<>();
  private final List<Integer> sizes = new ArrayList<>();

  private OverlapLint(Suite suite) {
    for (Product product : suite.shop().catalogue().products()) {
      String title = product.title().toLowerCase(Locale.ROOT);
      titles.add(title);
      titles.add(title.substring(title.indexOf(' ') + 1));
    }
  }

  static void check(Suite suite, Function<String, Spot> files) {
    OverlapLint lint = new OverlapLint(suite);
    List<CaseFile> cases = suite.cases();
    for (int i = 0; i < cases.size(); i++) {
      Map<Integer, Integer> shared = lint.add(i, cases.get(i).words().opening());
      for (Map.Entry<Integer, Integer> other : shared.entrySet()) {
        int smaller = Math.min(lint.sizes.get(i), lint.sizes.get(other.getKey()));
        int percent = 100 * other.getValue() / smaller;
        if (100 * other.getValue() > MOST_PERCENT * smaller) {
          String first = CasePath.fileOf(cases.get(other.getKey()).id());
          files
              .apply(CasePath.fileOf(cases.get(i).id()))
              .at(LineFinder.HEADING + CaseText.OPENING)
              .problem(
                  percent + "% of the runs of three words that " + first + " has too",
                  "at most " + MOST_PERCENT + "%: other words in one of the two");
        }
      }
    }
  }

  /// Adds an email; how many runs it shares with each earlier one.
  private Map<Integer, Integer> add(int index, String email) {
    Map<Integer, Integer> shared = new HashMap<>();
    Set<String> runs = runs(email);
    sizes.add(runs.size());
    for (String run : runs) {
      List<Integer> others = emailsWith.computeIfAbsent(run, key -> new ArrayList<>());
      others.forEach(other -> shared.merge(other, 1, Integer::sum));
      others.add(index);
    }
    return shared;
  }

  private Set<String> runs(String email) {
    String text = email.toLowerCase(Locale.ROOT);
    for (String title : titles) {
      text = text.replace(title, " ");
    }
    List<String> words = words(text);
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + 2 < words.size(); i++) {
      runs.add(words.get(i) + ' ' + words.get(i + 1) + ' ' + words.get(i + 2));
    }
    return runs;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c) || c == '\'' || c == '\u2019') {
        word.append(c);
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }
}
