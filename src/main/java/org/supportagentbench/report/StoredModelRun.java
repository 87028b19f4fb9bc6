package org.supportagentbench.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.supportagentbench.results.CallTable;
import org.supportagentbench.results.RunManifest;
import org.supportagentbench.results.RunReader;
import org.supportagentbench.results.Spending;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.results.StoredRun;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.suite.InputProblem;

/// Reads a run out of the store into what the metrics are made of. Transcripts stay in the store.
public final class StoredModelRun {
  private StoredModelRun() {}

  /// Reads the run.
  ///
  /// @param control whether the agent only shows what the scale means
  public static ModelRun read(RunReader reader, StoredRun run, boolean control) {
    return read(reader, run, control, _ -> {});
  }

  /// Reads the run, and shows every conversation with its transcript to somebody else as it passes:
  /// the store is read once.
  ///
  /// @param also may not come back to the reader
  /// @throws InputProblem if the run holds scores of more than one grader
  public static ModelRun read(
      RunReader reader, StoredRun run, boolean control, Consumer<StoredAttempt> also) {
    Set<String> graders = new TreeSet<>();
    ModelRun read =
        readOfAnyGrader(
            reader,
            run,
            control,
            attempt -> {
              graders.add(attempt.grader());
              also.accept(attempt);
            });
    checkOneGrader(run, graders);
    return read;
  }

  /// The same, also where the scores are of more than one grader: to score them again.
  public static ModelRun readOfAnyGrader(
      RunReader reader, StoredRun run, boolean control, Consumer<StoredAttempt> also) {
    RunManifest manifest = run.manifest();
    Map<String, RunManifest.PlannedCase> cases = new HashMap<>();
    Map<Bucket, Integer> planned = new EnumMap<>(Bucket.class);
    for (RunManifest.PlannedCase planCase : manifest.cases()) {
      cases.put(planCase.id(), planCase);
      planned.merge(planCase.bucket(), manifest.runs(), Integer::sum);
    }
    List<Sample> samples = new ArrayList<>();
    reader.attempts(
        run.id(),
        attempt -> {
          RunManifest.PlannedCase planCase = cases.get(attempt.id().caseId());
          if (planCase != null) {
            also.accept(attempt);
            samples.add(
                new Sample(
                    planCase.id(),
                    planCase.bucket(),
                    planCase.group(),
                    attempt.id().trial(),
                    attempt.score(),
                    attempt.opinion(),
                    attempt.spending()));
          }
        });
    boolean alike = reader.likeness(run.id()).alike();
    ModelRun.Setup setup =
        new ModelRun.Setup(
            run.id(),
            manifest.model(),
            manifest.runs(),
            manifest.parameters(),
            new ModelRun.Nature(control, alike),
            manifest.answering());
    return new ModelRun(
        setup, planned, samples, voided(reader, run.id()), new CallTable(reader).of(run.id()));
  }

  private static ModelRun.Voided voided(RunReader reader, String run) {
    Map<String, Integer> reasons = new TreeMap<>();
    List<Spending> spent = new ArrayList<>();
    reader.voided(
        run,
        (reason, attempt) -> {
          reasons.merge(reason, 1, Integer::sum);
          spent.add(attempt.spending());
        });
    return new ModelRun.Voided(reasons, spent.stream().reduce(Spending.NONE, Spending::plus));
  }

  /// Numbers of different graders may not stand in one table, nor in one number.
  private static void checkOneGrader(StoredRun run, Set<String> graders) {
    if (graders.size() > 1) {
      throw new InputProblem(
          "%s holds scores of several graders (%s). 'sab rescore %s --write' gives it one."
              .formatted(run.id(), String.join(", ", graders), run.id()));
    }
  }
}
