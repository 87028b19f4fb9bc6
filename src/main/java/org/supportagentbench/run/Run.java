package org.supportagentbench.run;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.supportagentbench.conversation.Setting;
import org.supportagentbench.model.JournalMismatch;
import org.supportagentbench.results.CallTable;
import org.supportagentbench.results.ConversationId;
import org.supportagentbench.results.RunLease;
import org.supportagentbench.results.RunManifest;
import org.supportagentbench.results.RunReader;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.results.StoredRun;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.transcript.ConversationClass;

/// One agent at the desk of one suite: every planned conversation is held, scored and kept once,
/// however often the program is stopped or killed on the way.
///
/// The same run again goes on where it was: conversations that are kept stay, one that was under
/// way is played again from its journal and goes on, what a provider could not answer is asked
/// again. When everything is kept already, nothing is held and the result is there at once.
///
/// A conversation that ends in a bug of the program is told by its name and not kept; the others go
/// on, so that one odd case does not cost a night of answers. After ten bugs the run stops.
public final class Run {
  private final RunStore store;
  private final Session.Parts parts;

  /// Everything that a run needs; the store is shared and stays open.
  public Run(
      RunStore store, Setting setting, Contender contender, Grading grading, Harness harness) {
    this(store, setting, Cast.alone(contender), grading, harness);
  }

  /// Everything that a run needs, with models that play customer or judge.
  public Run(RunStore store, Setting setting, Cast cast, Grading grading, Harness harness) {
    this.store = store;
    this.parts = new Session.Parts(setting, cast, grading, harness);
  }

  /// Begins the run, or goes on with it, until everything is held or it is stopped.
  ///
  /// @param listener told of every step, by one thread at a time
  /// @param stop asked before every call of a model; once true, nothing new begins and what is
  ///   under way stays in the journal
  /// @throws InputProblem if a filter matches nothing, the store cannot be used, or another process
  ///   is working on the same run
  public RunEnd hold(RunSettings settings, Consumer<RunProgress> listener, BooleanSupplier stop) {
    RunPlan plan = RunPlan.of(suite(), settings.filter(), settings.runs());
    RunManifest manifest = manifest(plan, settings);
    String run = begin(manifest, settings.fresh());
    countEarlier(run);
    if (isFinished(run)) {
      return end(run, List.of());
    }
    try (RunLease _ = store.lease(run)) {
      store.reopen(run, ConversationClass.PROVIDER_ERROR);
      store.reopenUnjudged(run);
      List<RunPlan.Planned> due = plan.due(store.reader().done(run));
      var progress = new RunProgress(run, plan.size() - due.size(), plan.size(), 0);
      var session = new Session(parts, store, progress, settings.seed(), stop, listener);
      work(session, run, due, settings.maxConnections());
      conclude(run, session);
      return end(run, session.crashes());
    }
  }

  private Suite suite() {
    return parts.setting().suite();
  }

  private RunManifest manifest(RunPlan plan, RunSettings settings) {
    Contender agent = parts.cast().agent();
    Map<String, String> parameters = new TreeMap<>(agent.parameters());
    parameters.put("suite_hash", suite().hash());
    parameters.putAll(parts.cast().parameters(suite().prompts()));
    parameters.put("guard", "off");
    parameters.put("seed", Long.toString(settings.seed()));
    parameters.put("harness", parts.harness().version());
    parameters.put("grader", parts.grading().version());
    return new RunManifest(suite().label(), agent.name(), plan.runs(), parameters, plan.planned());
  }

  /// The run to go on with, or a new one. Two processes that begin the same run at once get the
  /// same id; the lease decides who holds it.
  private String begin(RunManifest manifest, boolean fresh) {
    RunIdentity identity = RunIdentity.of(manifest);
    if (!fresh) {
      var known = store.reader().newest(identity.hash());
      if (known.isPresent()) {
        return known.get().id();
      }
      store.create(identity.id(0), identity.hash(), manifest);
      return identity.id(0);
    }
    int copy = 0;
    while (!store.create(identity.id(copy), identity.hash(), manifest)) {
      copy++;
    }
    return identity.id(copy);
  }

  /// What the run has cost before belongs to the budget too, so that a limit means the run and not
  /// the call of the program.
  private void countEarlier(String run) {
    Cast cast = parts.cast();
    if (cast.budget().limited()) {
      new CallTable(store.reader()).used(run).forEach((role, used) -> cast.count(role, used));
    }
  }

  private boolean isFinished(String run) {
    StoredRun stored = store.reader().run(run);
    return stored.state() == StoredRun.State.FINISHED
        && stored.held() >= stored.manifest().planned()
        && !store.reader().classes(run).containsKey(ConversationClass.PROVIDER_ERROR)
        && store.reader().judgeFailures(run) == 0;
  }

  private void work(Session session, String run, List<RunPlan.Planned> due, int connections) {
    Map<ConversationId.Slot, Integer> voided = store.reader().voided(run);
    Iterator<RunPlan.Planned> queue = due.iterator();
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < Math.min(connections, due.size()); i++) {
        workers.execute(() -> {
          var next = next(queue);
          while (next.isPresent() && !session.over()) {
            RunPlan.Planned planned = next.get();
            int take = voided.getOrDefault(planned.slot(), 0);
            attempt(
                session,
                planned,
                new ConversationId(run, planned.caseFile().id(), planned.trial(), take));
            next = next(queue);
          }
        });
      }
    }
    session.throwFailure();
    session.flush();
  }

  private static Optional<RunPlan.Planned> next(Iterator<RunPlan.Planned> queue) {
    synchronized (queue) {
      return queue.hasNext() ? Optional.of(queue.next()) : Optional.empty();
    }
  }

  private static void attempt(Session session, RunPlan.Planned planned, ConversationId id) {
    try {
      new Attempt(session, planned.caseFile()).make(id);
    } catch (JournalMismatch e) {
      session.fail(
          new InputProblem(
              e.getMessage()
                  + " The program or the suite has changed since this run began. Use --new to begin"
                  + " another one."));
    } catch (InputProblem e) {
      session.fail(e);
    } catch (RuntimeException | StackOverflowError e) {
      session.crashed(id, e);
    } catch (Error e) {
      session.fail(e);
    }
  }

  private void conclude(String run, Session session) {
    if (parts.cast().asksProviders()) {
      store.witness(run, parts.cast().answering(new CallTable(store.reader()).returned(run)));
    }
    StoredRun stored = store.reader().run(run);
    if (stored.held() >= stored.manifest().planned()) {
      store.conclude(run, StoredRun.State.FINISHED);
    } else if (session.crashes().isEmpty()) {
      boolean spent = parts.cast().budget().exhausted();
      store.conclude(run, spent ? StoredRun.State.BUDGET_STOP : StoredRun.State.INTERRUPTED);
    }
  }

  private RunEnd end(String run, List<RunEnd.Crash> crashes) {
    RunReader reader = store.reader();
    boolean declared = parts.cast().deterministic();
    return new RunEnd(reader.run(run), reader.likeness(run), declared, crashes);
  }
}
