package org.supportagentbench.suite;

import java.util.ArrayList;
import java.util.List;

/// The problems of one file, in the order in which they were met. Used by one thread.
public final class ProblemList {
  private static final int MOST = 200;

  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  /// @param file as people know it
  public ProblemList(String file) {
    this.file = file;
  }

  /// Adds one, once: what is said already is not said again.
  ///
  /// @param line 1-based; 0 where the file as a whole is meant
  public void add(int line, String found, String right) {
    if (problems.size() < MOST) {
      Problem problem = new Problem(file, line, found, right);
      if (!problems.contains(problem)) {
        problems.add(problem);
      }
    } else if (problems.size() == MOST) {
      problems.add(new Problem(file, line, "more problems than " + MOST, "another file"));
    }
  }

  /// Adds those of another list of the same file.
  void addAll(ProblemList others) {
    others.problems.forEach(each -> add(each.line(), each.found(), each.right()));
  }

  /// Whether nothing is wrong so far.
  public boolean isEmpty() {
    return problems.isEmpty();
  }

  /// All of them.
  public List<Problem> all() {
    return List.copyOf(problems);
  }
}
