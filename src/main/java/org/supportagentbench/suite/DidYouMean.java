package org.supportagentbench.suite;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Finds the known word that somebody probably meant.
public final class DidYouMean {
  private static final int LONGEST = 200;

  private DidYouMean() {}

  /// The nearest known word, if one is near: at most two in five letters differ (insert, drop,
  /// change, swap of neighbours); upper and lower case do not matter.
  public static Optional<String> nearest(String given, Collection<String> known) {
    String word = plain(given);
    int best = Integer.MAX_VALUE;
    Optional<String> found = Optional.empty();
    for (String candidate : known) {
      String plain = plain(candidate);
      int limit = Math.min(best, 1 + Math.max(word.length(), plain.length()) * 2 / 5);
      if (Math.abs(plain.length() - word.length()) < limit) {
        int distance = distance(word, plain, limit);
        if (distance < limit) {
          best = distance;
          found = Optional.of(candidate);
        }
      }
    }
    return found;
  }

  /// A question to add to a sentence, such as ` Did you mean 'rules'?`, or nothing.
  public static String question(String given, Collection<String> known) {
    return nearest(given, known).map(word -> " Did you mean '" + word + "'?").orElse("");
  }

  /// What would be right: the near word where there is one, then all words if they are few.
  static String oneOf(String given, Collection<String> known) {
    String near = nearest(given, known).map(word -> "did you mean '" + word + "'? ").orElse("");
    if (known.size() > 20) {
      return near.isEmpty() ? "one of " + known.size() + " known ones" : near.strip();
    }
    return near + "one of: " + String.join(", ", known);
  }

  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT).strip();
    return lower.length() <= LONGEST ? lower : lower.substring(0, LONGEST);
  }

  /// Optimal string alignment; stops caring at `limit`.
  private static int distance(String a, String b, int limit) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int cost = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        row[j] = swapped ? Math.min(cost, before[j - 2] + 1) : cost;
        least = Math.min(least, row[j]);
      }
      if (least >= limit) {
        return limit;
      }
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
