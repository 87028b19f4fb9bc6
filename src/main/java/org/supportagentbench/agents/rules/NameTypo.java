package org.supportagentbench.agents.rules;

import java.util.Optional;

/// A recipient's name that was written wrongly: a word in the customer's emails that is almost, but
/// not quite, a word of the name.
final class NameTypo {
  private static final int LETTERS = 2;

  private NameTypo() {}

  /// The address with the name put right.
  static Optional<Postal> corrected(Situation s, Postal old) {
    if (!s.heard("name-typo")) {
      return Optional.empty();
    }
    for (String own : old.name().split(" ", -1)) {
      for (Email email : s.emails().toList()) {
        for (String word : email.text().split("[^\\p{L}]+", -1)) {
          if (word.length() > LETTERS + 1
              && Character.isUpperCase(word.charAt(0))
              && isNear(own, word)) {
            return Optional.of(named(old, old.name().replace(own, word)));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Postal named(Postal old, String name) {
    return new Postal(
        name, old.line1(), old.line2(), old.city(), old.region(), old.postcode(), old.country());
  }

  /// One or two letters away, and not the same.
  private static boolean isNear(String one, String other) {
    int distance = distance(one, other);
    return distance > 0 && distance <= LETTERS && one.length() > LETTERS + 1;
  }

  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int next = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + cost);
        diagonal = row[j];
        row[j] = next;
      }
    }
    return row[other.length()];
  }
}
