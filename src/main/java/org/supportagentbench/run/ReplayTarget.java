package org.supportagentbench.run;

import java.util.Map;
import java.util.TreeMap;
import org.supportagentbench.results.RunManifest;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.results.StoredRun;
import org.supportagentbench.suite.InputProblem;

/// Another store, in which the conversations of a replay are kept under the name of the run that
/// they came from, scored by the present rules. Costs stay those of the first time.
public final class ReplayTarget {
  private final RunStore store;
  private final String grader;

  /// @param store not the one that is replayed
  /// @param grader version of the rules that score the replay
  public ReplayTarget(RunStore store, String grader) {
    this.store = store;
    this.grader = grader;
  }

  /// Begins the run in this store.
  ///
  /// @throws InputProblem if the store holds it already
  void begin(StoredRun run) {
    RunManifest former = run.manifest();
    Map<String, String> parameters = new TreeMap<>(former.parameters());
    parameters.put("grader", grader);
    var manifest =
        new RunManifest(former.suite(), former.model(), former.runs(), parameters, former.cases());
    if (!store.create(run.id(), RunIdentity.of(manifest).hash(), manifest)) {
      throw new InputProblem(
          "The store of --into holds %s already. Name a file that is not there."
              .formatted(run.id()));
    }
  }

  /// Keeps a conversation that counts.
  void keep(StoredAttempt first, StoredAttempt again) {
    store.append(again.with(again.opinion(), first.spending()));
  }

  /// Keeps one that was set aside.
  void setAside(StoredAttempt first, StoredAttempt again, String reason) {
    store.setAside(again.with(again.opinion(), first.spending()), reason);
  }

  /// Writes down that nothing more comes.
  void end(StoredRun run) {
    store.conclude(run.id(), run.state());
  }
}
