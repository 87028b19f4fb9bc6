package org.supportagentbench.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.supportagentbench.conversation.Conversation;
import org.supportagentbench.conversation.Held;
import org.supportagentbench.conversation.Setting;
import org.supportagentbench.judge.Judge;
import org.supportagentbench.model.Journal;
import org.supportagentbench.model.JournalMismatch;
import org.supportagentbench.model.MissingAnswer;
import org.supportagentbench.model.ModelFailure;
import org.supportagentbench.results.ConversationId;
import org.supportagentbench.results.RunManifest;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.results.Spending;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.results.StoredRun;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.transcript.Opinion;
import org.supportagentbench.transcript.Score;

/// Holds the conversations of a stored run once more, with every answer out of its journal: no
/// model is asked, nothing is written there. What comes out is compared with what the store keeps:
/// transcript, score and opinion, those of conversations that were set aside included. Latencies
/// and costs are not compared. Used by one thread.
public final class Replay {
  private static final String SCRIPTED = "scripted";
  private static final String RULES = "rules";

  private final RunStore store;
  private final Setting setting;
  private final Grading grading;
  private final Optional<ReplayTarget> target;
  private final Map<String, CaseFile> cases = new HashMap<>();

  /// @param setting of the suite that the run was held over
  public Replay(RunStore store, Setting setting, Grading grading) {
    this(store, setting, grading, Optional.empty());
  }

  /// @param target where the conversations that were held again are kept
  public Replay(RunStore store, Setting setting, Grading grading, Optional<ReplayTarget> target) {
    this.target = target;
    this.store = store;
    this.setting = setting;
    this.grading = grading;
    setting.suite().cases().forEach(file -> cases.put(file.id(), file));
  }

  /// Replays all that a run keeps. A conversation that was planned and is not held counts as a
  /// difference: its answers are missing.
  public Replayed replay(StoredRun run) {
    RunManifest manifest = run.manifest();
    Journal journal = store.journal(run.id());
    Judge judge = new Judge(setting.suite(), parameter(manifest, "judge", RULES));
    Tally tally = new Tally(journal, judge, manifest);
    target.ifPresent(into -> into.begin(run));
    Set<ConversationId.Slot> held = new HashSet<>();
    for (RunManifest.PlannedCase planned : manifest.cases()) {
      for (StoredAttempt attempt : store.reader().attemptsAt(run.id(), planned.id())) {
        held.add(attempt.id().slot());
        tally.take(attempt, Optional.empty());
      }
    }
    Map<StoredAttempt, String> voided = new LinkedHashMap<>();
    store.reader().voided(run.id(), (reason, attempt) -> voided.put(attempt, reason));
    voided.forEach((attempt, reason) -> tally.take(attempt, Optional.of(reason)));
    tally.missing(run, held);
    target.ifPresent(into -> into.end(run));
    return tally.replayed(run);
  }

  private static String parameter(RunManifest manifest, String name, String otherwise) {
    return manifest.parameters().getOrDefault(name, otherwise);
  }

  /// What was seen of one run so far.
  private final class Tally {
    private final Journal journal;
    private final Judge judge;
    private final boolean customer;
    private final boolean judged;
    private final List<Replayed.Difference> differences = new ArrayList<>();
    private int conversations;
    private int otherGrader;

    Tally(Journal journal, Judge judge, RunManifest manifest) {
      this.journal = journal;
      this.judge = judge;
      this.customer = !parameter(manifest, "customer", SCRIPTED).equals(SCRIPTED);
      this.judged = !parameter(manifest, "judge", RULES).equals(RULES);
    }

    /// @param aside why the conversation was set aside, where it was
    void take(StoredAttempt kept, Optional<String> aside) {
      conversations++;
      otherGrader += kept.grader().equals(grading.version()) ? 0 : 1;
      difference(kept, aside)
          .ifPresent(what -> differences.add(new Replayed.Difference(kept.id().toString(), what)));
    }

    void missing(StoredRun run, Set<ConversationId.Slot> held) {
      for (RunManifest.PlannedCase planned : run.manifest().cases()) {
        for (int trial = 1; trial <= run.manifest().runs(); trial++) {
          if (!held.contains(new ConversationId.Slot(planned.id(), trial))) {
            String name = new ConversationId(run.id(), planned.id(), trial, 0).toString();
            differences.add(new Replayed.Difference(name, "It is planned and was not held."));
          }
        }
      }
    }

    Replayed replayed(StoredRun run) {
      return new Replayed(run, conversations, otherGrader, differences);
    }

    private Optional<String> difference(StoredAttempt kept, Optional<String> aside) {
      CaseFile file = cases.get(kept.id().caseId());
      if (file == null) {
        return Optional.of("The suite no longer has this case.");
      }
      try {
        StoredAttempt again = held(kept, file, aside.isEmpty());
        target.ifPresent(into -> {
          if (aside.isPresent()) {
            into.setAside(kept, again, aside.get());
          } else {
            into.keep(kept, again);
          }
        });
        return TwoTakes.difference(kept, again);
      } catch (JournalMismatch | MissingAnswer | InputProblem e) {
        return Optional.of(String.valueOf(e.getMessage()));
      }
    }

    private StoredAttempt held(StoredAttempt kept, CaseFile file, boolean counts) {
      RecordedRoles roles = new RecordedRoles(journal, kept);
      Held held = Conversation.hold(setting, file, roles.players(customer));
      Score score = grading.score().apply(file, held.transcript());
      StoredAttempt again =
          StoredAttempt.of(kept.id(), grading.version(), score, held.transcript());
      if (!counts || !judged || !score.conversationClass().valid()) {
        return again;
      }
      try {
        Opinion opinion = judge.judge(roles.judge(), file, held.transcript());
        return again.with(Optional.of(opinion), Spending.NONE);
      } catch (ModelFailure e) {
        throw new IllegalStateException("Nothing stops a replay.", e);
      }
    }
  }
}
