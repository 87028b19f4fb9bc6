package org.supportagentbench.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.supportagentbench.results.ConversationId;
import org.supportagentbench.results.RunManifest;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.suite.Suite;

/// Which conversations are held, in a fixed order: every case once, then every case again; and the
/// first case of every intent and trap before the second of any. So whatever is done when a run
/// stops early is spread over the whole suite, and the first runs are complete.
///
/// @param cases in the order in which they are held
/// @param runs how often each is held
public record RunPlan(List<CaseFile> cases, int runs) {
  /// Copies the list.
  public RunPlan {
    cases = List.copyOf(cases);
  }

  /// One conversation of the plan.
  ///
  /// @param trial 1-based
  public record Planned(CaseFile caseFile, int trial) {
    /// Its place in the plan.
    ConversationId.Slot slot() {
      return new ConversationId.Slot(caseFile.id(), trial);
    }
  }

  /// The plan for those cases of a suite that are meant.
  ///
  /// @throws InputProblem if the filter asks for what is not there
  public static RunPlan of(Suite suite, CaseFilter filter, int runs) {
    List<CaseFile> inOrder = spread(filter.of(suite));
    int count = Math.min(inOrder.size(), filter.limit().orElse(Integer.MAX_VALUE));
    return new RunPlan(inOrder.subList(0, count), runs);
  }

  /// Every conversation, in order.
  public List<Planned> conversations() {
    return due(Set.of());
  }

  /// The conversations that are not done, in order.
  public List<Planned> due(Set<ConversationId.Slot> done) {
    List<Planned> due = new ArrayList<>();
    for (int trial = 1; trial <= runs; trial++) {
      for (CaseFile file : cases) {
        var planned = new Planned(file, trial);
        if (!done.contains(planned.slot())) {
          due.add(planned);
        }
      }
    }
    return due;
  }

  /// How many conversations there are in all.
  public int size() {
    return cases.size() * runs;
  }

  /// The cases as a manifest names them.
  List<RunManifest.PlannedCase> planned() {
    return cases.stream()
        .map(file -> new RunManifest.PlannedCase(file.id(), file.bucket(), file.group()))
        .toList();
  }

  private static List<CaseFile> spread(List<CaseFile> cases) {
    Map<String, List<CaseFile>> groups = new LinkedHashMap<>();
    cases.stream()
        .sorted(Comparator.comparing(CaseFile::bucket).thenComparing(CaseFile::id))
        .forEach(file -> groups.computeIfAbsent(group(file), _ -> new ArrayList<>()).add(file));
    int rounds = groups.values().stream().mapToInt(List::size).max().orElse(0);
    List<CaseFile> spread = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      for (List<CaseFile> group : groups.values()) {
        if (round < group.size()) {
          spread.add(group.get(round));
        }
      }
    }
    return spread;
  }

  private static String group(CaseFile file) {
    return file.bucket().folder() + "/" + file.group();
  }
}
