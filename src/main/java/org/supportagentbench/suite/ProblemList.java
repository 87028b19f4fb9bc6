package org.supportagentbench.suite;

import java.util.ArrayList;
import java.util.List;

/// The problems of one file, in the order in which they were met. Used by one thread.
final class ProblemList {
  private static final int MOST = 200;

  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  ProblemList(String file) {
    this.file = file;
  }

  void add(int line, String found, String right) {
    if (problems.size() < MOST) {
      problems.add(new Problem(file, line, found, right));
    } else if (problems.size() == MOST) {
      problems.add(new Problem(file, line, "more problems than " + MOST, "another file"));
    }
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  List<Problem> all() {
    return List.copyOf(problems);
  }
}
