package org.supportagentbench.suite;

import java.util.Comparator;

/// One thing that is wrong with a suite: where, what was found, and what would be right.
///
/// @param file relative to the suite's folder, with `/`
/// @param line 1-based; 0 where the file as a whole is meant
public record Problem(String file, int line, String found, String right)
    implements Comparable<Problem> {
  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparing(Problem::found)
          .thenComparing(Problem::right);

  private static final int LONGEST = 300;

  /// Keeps what is shown short and printable, whatever the file holds.
  public Problem {
    found = shown(found);
    right = shown(right);
  }

  private static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length() && i < LONGEST; i++) {
      shown.append(Character.isISOControl(text.charAt(i)) ? ' ' : text.charAt(i));
    }
    return text.length() > LONGEST ? shown + " ..." : shown.toString();
  }

  @Override
  public int compareTo(Problem other) {
    return BY_PLACE.compare(this, other);
  }

  /// The line that a person reads.
  @Override
  public String toString() {
    String place = line > 0 ? file + ":" + line : file;
    return place + ": found " + found + "; would be right: " + right;
  }
}
