package org.supportagentbench.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A part of a file that lint looks at; it can say what is wrong with it.
///
/// @param path what [LineFinder#line] understands
record Spot(String file, List<Object> path, LineFinder lines, Consumer<Problem> report) {

  static Spot of(String file, LineFinder lines, Consumer<Problem> report) {
    return new Spot(file, List.of(), lines, report);
  }

  /// A part of this part.
  Spot at(Object... steps) {
    List<Object> longer = new ArrayList<>(path);
    longer.addAll(List.of(steps));
    return new Spot(file, longer, lines, report);
  }

  void problem(String found, String right) {
    report.accept(new Problem(file, lines.line(file, path), found, right));
  }

  /// The same for a line that is known.
  void problemAt(int line, String found, String right) {
    report.accept(new Problem(file, line, found, right));
  }
}
