package org.supportagentbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.supportagentbench.results.RunReader;
import org.supportagentbench.results.StoredRun;
import org.supportagentbench.suite.DidYouMean;
import org.supportagentbench.suite.InputProblem;

/// Finds the runs that somebody names: by id, by the beginning of an id, or by the model.
final class NamedRuns {
  private NamedRuns() {}

  /// The run of this name; a model means its newest run.
  ///
  /// @throws InputProblem if there is none, with what there is
  static StoredRun one(RunReader reader, String name) {
    if (name.startsWith("r-")) {
      return reader.run(name);
    }
    List<StoredRun> runs = reader.runs();
    return runs.stream()
        .filter(run -> run.manifest().model().equals(name))
        .findFirst()
        .orElseThrow(() -> {
          List<String> models =
              runs.stream().map(run -> run.manifest().model()).distinct().toList();
          return new InputProblem(
              "No run of '%s' in the store.%s It holds runs of: %s."
                  .formatted(
                      name,
                      DidYouMean.question(name, models),
                      models.isEmpty() ? "nothing" : String.join(", ", models)));
        });
  }

  /// Refuses to put numbers of different suites, suite contents or graders beside each other.
  ///
  /// @throws InputProblem with what differs
  static void checkComparable(List<StoredRun> runs) {
    List<String> problems = new ArrayList<>();
    problem(runs, "suite", runs.stream().map(run -> run.manifest().suite()), problems);
    problem(runs, "contents of the suite", parameter(runs, "suite_hash"), problems);
    problem(runs, "grader", parameter(runs, "grader"), problems);
    if (!problems.isEmpty()) {
      throw new InputProblem(problems);
    }
  }

  private static Stream<String> parameter(List<StoredRun> runs, String name) {
    return runs.stream().map(run -> run.manifest().parameters().getOrDefault(name, "unknown"));
  }

  private static void problem(
      List<StoredRun> runs, String what, Stream<String> values, List<String> problems) {
    List<String> all = values.toList();
    if (all.stream().distinct().count() > 1) {
      List<String> said = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        said.add(runs.get(i).id() + " has " + all.get(i));
      }
      problems.add(
          "These runs cannot be compared: the %s differs (%s). Run them again, or rescore them."
              .formatted(what, String.join(", ", said)));
    }
  }
}
