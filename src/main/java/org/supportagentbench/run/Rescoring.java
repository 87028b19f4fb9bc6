package org.supportagentbench.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.supportagentbench.results.ConversationId;
import org.supportagentbench.results.Regraded;
import org.supportagentbench.results.RunManifest;
import org.supportagentbench.results.RunReader;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.results.StoredRun;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.transcript.Score;

/// Scores the conversations of one run again, on several threads, while somebody reads them out of
/// the store one after the other. No model is asked, and no opinion of a judge is touched. A score
/// is a pure function of case and transcript, so a repetition that went exactly as the one before
/// it is not read twice. Fed by one thread.
public final class Rescoring implements AutoCloseable {
  /// Cases in work at most: the memory does not grow with the run.
  private static final int IN_WORK = 64;

  private final Grading grading;
  private final Map<String, CaseFile> cases = new HashMap<>();
  private final ExecutorService threads;
  private final Semaphore room = new Semaphore(IN_WORK);
  private final List<Future<List<Regraded>>> work = new ArrayList<>();
  private List<StoredAttempt> ofOneCase = new ArrayList<>();

  /// @param threads how many cases are scored at the same time
  public Rescoring(Suite suite, Grading grading, int threads) {
    this.grading = grading;
    this.threads = Executors.newFixedThreadPool(threads);
    suite.cases().forEach(file -> cases.put(file.id(), file));
  }

  /// Whether a run was held over exactly this suite; only then do new scores differ by the grader
  /// alone.
  public static boolean fits(StoredRun run, Suite suite) {
    return suite.hash().equals(run.manifest().parameters().get("suite_hash"));
  }

  /// Whether all scores of a run that count are of this grader.
  public static boolean isBy(RunReader reader, StoredRun run, String grader) {
    return grader.equals(run.manifest().parameters().get("grader"))
        && Set.of(grader).containsAll(reader.graders(run.id()));
  }

  /// Keeps new scores as those that count, and the former ones beside them. The run gets the
  /// identity of a run under this grader: `sab run` with the same words goes on with it, or shows
  /// its result, instead of asking the model again. Only for the holder of the run's lease.
  ///
  /// @throws InputProblem if the scores that count are of the same version already
  public static void keep(RunStore store, StoredRun run, String grader, List<Regraded> scores) {
    RunManifest former = run.manifest();
    if (isBy(store.reader(), run, grader)) {
      throw new InputProblem(
          "%s is scored by grader %s already; there is nothing to write."
              .formatted(run.id(), grader));
    }
    Map<String, String> parameters = new TreeMap<>(former.parameters());
    parameters.put("grader", grader);
    RunManifest manifest =
        new RunManifest(former.suite(), former.model(), former.runs(), parameters, former.cases());
    store.regrade(run.id(), RunIdentity.of(manifest).hash(), manifest, scores);
  }

  /// Takes the next conversation; those of one case come one after the other.
  public void take(StoredAttempt attempt) {
    if (!ofOneCase.isEmpty() && !ofOneCase.getFirst().id().caseId().equals(attempt.id().caseId())) {
      submit();
    }
    ofOneCase.add(attempt);
  }

  /// The new scores of all conversations that were taken.
  ///
  /// @throws InputProblem if a transcript is damaged, or its case is not in the suite
  public Map<ConversationId.Slot, Regraded> finish() {
    submit();
    Map<ConversationId.Slot, Regraded> all = new HashMap<>();
    for (Future<List<Regraded>> part : work) {
      for (Regraded regraded : wait(part)) {
        all.put(regraded.id().slot(), regraded);
      }
    }
    return all;
  }

  private void submit() {
    if (ofOneCase.isEmpty()) {
      return;
    }
    List<StoredAttempt> attempts = ofOneCase;
    ofOneCase = new ArrayList<>();
    room.acquireUninterruptibly();
    work.add(
        threads.submit(() -> {
          try {
            return score(attempts);
          } finally {
            room.release();
          }
        }));
  }

  private List<Regraded> score(List<StoredAttempt> attempts) {
    CaseFile file = cases.get(attempts.getFirst().id().caseId());
    if (file == null) {
      throw new InputProblem(
          "There is no case '%s' in this suite.".formatted(attempts.getFirst().id().caseId()));
    }
    Map<String, Score> known = new HashMap<>();
    List<Regraded> regraded = new ArrayList<>();
    for (StoredAttempt attempt : attempts) {
      Score score =
          known.computeIfAbsent(
              attempt.transcriptText(), _ -> grading.score().apply(file, attempt.transcript()));
      regraded.add(new Regraded(attempt.id(), grading.version(), score));
    }
    return regraded;
  }

  private static List<Regraded> wait(Future<List<Regraded>> part) {
    try {
      return part.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Nobody interrupts the one who waits.", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException problem
          ? problem
          : new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
