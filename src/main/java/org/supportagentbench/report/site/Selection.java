package org.supportagentbench.report.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.supportagentbench.results.RunManifest;
import org.supportagentbench.results.StoredRun;
import org.supportagentbench.suite.InputProblem;

/// Which runs of a store a report shows. Scores may stand in one table only where they measure the
/// same: suite, cases, customer, judge, grader and the harness's minor version. Of each model and
/// setting the newest run counts.
///
/// @param runs what is shown, the newest first
public record Selection(List<StoredRun> runs, List<LeftOut> leftOut) {
  /// Copies the lists.
  public Selection {
    runs = List.copyOf(runs);
    leftOut = List.copyOf(leftOut);
  }

  /// A run that is not shown.
  ///
  /// @param reason why, as the rest of a sentence
  public record LeftOut(StoredRun run, String reason) {}

  /// What must be alike for scores to be compared.
  private record Edition(
      String suite, List<RunManifest.PlannedCase> cases, Map<String, String> measurement) {
    static Edition of(StoredRun run) {
      RunManifest manifest = run.manifest();
      Map<String, String> measurement = new LinkedHashMap<>();
      for (String name : List.of("suite_hash", "customer", "judge", "grader")) {
        measurement.put(name, manifest.parameters().getOrDefault(name, ""));
      }
      measurement.put("harness", minor(manifest.parameters().getOrDefault("harness", "")));
      return new Edition(manifest.suite(), manifest.cases(), measurement);
    }

    private static String minor(String version) {
      return version.replaceFirst("(\\d+\\.\\d+)\\..*", "$1");
    }

    String difference(Edition other) {
      if (!suite.equals(other.suite)) {
        return "it is a run of " + suite;
      }
      for (Map.Entry<String, String> own : measurement.entrySet()) {
        if (!own.getValue().equals(other.measurement.get(own.getKey()))) {
          return own.getKey().equals("suite_hash")
              ? "the suite's files were others then"
              : "its %s was %s".formatted(own.getKey(), own.getValue());
        }
      }
      return "it holds other cases (%d)".formatted(cases.size());
    }
  }

  /// All finished runs of a suite. Where they cannot stand in one table, those that are like the
  /// newest run with the most cases are shown.
  ///
  /// @param all the newest first
  /// @param suite its name without the version
  public static Selection newest(List<StoredRun> all, String suite) {
    List<StoredRun> finished = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (StoredRun run : all) {
      if (!run.manifest().suite().startsWith(suite + "@")) {
        leftOut.add(new LeftOut(run, "it is a run of " + run.manifest().suite()));
      } else if (run.state() != StoredRun.State.FINISHED) {
        leftOut.add(
            new LeftOut(
                run,
                "it is not finished (%d of %d conversations)"
                    .formatted(run.held(), run.manifest().planned())));
      } else {
        finished.add(run);
      }
    }
    finished.stream()
        .max(Comparator.comparingInt(run -> run.manifest().cases().size()))
        .map(Edition::of)
        .ifPresent(edition -> keep(finished, edition, leftOut));
    return new Selection(newestOfEach(finished, leftOut), leftOut);
  }

  /// Runs that somebody named. They may be unfinished: what is missing lowers their coverage.
  ///
  /// @throws InputProblem if their scores may not stand in one table
  public static Selection named(List<StoredRun> runs) {
    Edition edition = Edition.of(runs.getFirst());
    for (StoredRun run : runs) {
      Edition own = Edition.of(run);
      if (!own.equals(edition)) {
        throw new InputProblem(
            "%s and %s cannot stand in one table: of %s, %s. Make a report of each."
                .formatted(runs.getFirst().id(), run.id(), run.id(), own.difference(edition)));
      }
    }
    List<LeftOut> leftOut = new ArrayList<>();
    return new Selection(newestOfEach(runs, leftOut), leftOut);
  }

  private static void keep(List<StoredRun> runs, Edition edition, List<LeftOut> leftOut) {
    for (StoredRun run : List.copyOf(runs)) {
      Edition own = Edition.of(run);
      if (!own.equals(edition)) {
        runs.remove(run);
        leftOut.add(new LeftOut(run, own.difference(edition)));
      }
    }
  }

  private static List<StoredRun> newestOfEach(List<StoredRun> runs, List<LeftOut> leftOut) {
    Set<String> seen = new HashSet<>();
    List<StoredRun> newest = new ArrayList<>();
    for (StoredRun run : runs.stream().distinct().sorted(newestFirst()).toList()) {
      String setting = EntryName.setting(run.manifest().parameters());
      if (seen.add(run.manifest().model() + "\n" + setting)) {
        newest.add(run);
      } else {
        leftOut.add(new LeftOut(run, "there is a newer run of the same model and setting"));
      }
    }
    return newest;
  }

  private static Comparator<StoredRun> newestFirst() {
    return Comparator.comparing((StoredRun run) -> run.times().begun()).reversed();
  }
}
