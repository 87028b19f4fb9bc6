package org.supportagentbench.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.conversation.Setting;
import org.supportagentbench.judge.Judge;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.ModelFailure;
import org.supportagentbench.model.Recorder;
import org.supportagentbench.model.Usage;
import org.supportagentbench.model.http.CallCounts;
import org.supportagentbench.results.CallCount;
import org.supportagentbench.results.ConversationId;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.results.Spending;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.suite.CaseFile;

/// What the workers of a run share while it is under way: where its results go, how far it is, and
/// whether it shall stop. Shared by threads.
final class Session {
  /// So many bugs are no accident of single conversations.
  private static final int CRASHES = 10;

  /// So many conversations are kept between two times that the counts of calls are written: a
  /// killed process loses no more of them.
  private static final int FLUSH = 20;

  private final Parts parts;
  private final String run;
  private final long seed;
  private final RunStore store;
  private final Recorder recorder;
  private final Judge judge;
  private final BooleanSupplier stop;
  private final Consumer<RunProgress> listener;
  private final List<RunEnd.Crash> crashes = new ArrayList<>();
  private RunProgress progress;
  private @Nullable Throwable end;

  Session(
      Parts parts,
      RunStore store,
      RunProgress progress,
      long seed,
      BooleanSupplier stop,
      Consumer<RunProgress> listener) {
    this.parts = parts;
    this.run = progress.run();
    this.seed = seed;
    this.store = store;
    this.recorder = new Recorder(store.journal(progress.run()), parts.harness().nanoTime());
    this.judge =
        new Judge(
            parts.setting().suite(), parts.cast().judge().map(RoleModel::name).orElse("rules"));
    this.progress = progress;
    this.stop = stop;
    this.listener = listener;
    listener.accept(progress);
  }

  /// What conversations are made of.
  record Parts(Setting setting, Cast cast, Grading grading, Harness harness) {}

  Setting setting() {
    return parts.setting();
  }

  Cast cast() {
    return parts.cast();
  }

  Judge judge() {
    return judge;
  }

  Grading grading() {
    return parts.grading();
  }

  /// The models of one conversation: the journal first, then the model, unless the run stops.
  Roles roles(CaseFile caseFile, ConversationId id) {
    Contender agent = cast().agent();
    return new Roles(
        tally(agent.name(), agent.open().apply(caseFile), id, "agent"),
        cast().customer().map(role -> tally(role, caseFile, id, "customer")),
        cast().judge().map(role -> tally(role, caseFile, id, "judge")));
  }

  private Tally tally(RoleModel role, CaseFile caseFile, ConversationId id, String as) {
    return tally(role.name(), role.open().apply(caseFile), id, as);
  }

  private Tally tally(String name, ChatModel model, ConversationId id, String as) {
    ChatModel paid =
        name.startsWith(Agents.PREFIX)
            ? model
            : cast().budget().around(name, model, usage -> cast().prices().usd(name, usage));
    ChatModel stoppable =
        request -> {
          if (stopped()) {
            throw new ModelFailure(ModelFailure.Kind.CANCELLED, "The run was stopped.");
          }
          return paid.answer(request.seeded(seed(id, as)));
        };
    return new Tally(name, recorder.around(stoppable, id.toString(), as), cast().prices());
  }

  /// Another one for each role of each take, so that a conversation that is held again has other
  /// chances.
  private int seed(ConversationId id, String role) {
    return Objects.hash(seed, id.toString(), role) & Integer.MAX_VALUE;
  }

  void keep(StoredAttempt attempt) {
    store.append(attempt);
    boolean due;
    synchronized (this) {
      tell(progress.held() + 1, progress.voided());
      due = progress.held() % FLUSH == 0;
    }
    if (due) {
      flush();
    }
  }

  /// Writes what was counted of calls since the last time.
  void flush() {
    store.count(run, cast().calls().drain().stream().map(Session::count).toList());
  }

  private static CallCount count(CallCounts.Count count) {
    CallCounts.Tally tally = count.tally();
    Usage usage = tally.usage();
    var tokens =
        new Spending.Tokens(
            usage.uncachedInput(),
            usage.cacheRead(),
            usage.cacheWrite(),
            usage.output(),
            usage.reasoning().orElse(0));
    return new CallCount(
        count.asked().role(),
        count.asked().model(),
        count.outcome().wire(),
        new CallCount.Tries(tally.tries(), tally.first(), tally.latency().toMillis(), tokens));
  }

  void setAside(StoredAttempt attempt, String reason) {
    store.setAside(attempt, reason);
    synchronized (this) {
      tell(progress.held(), progress.voided() + 1);
    }
  }

  private void tell(int held, int voided) {
    progress = new RunProgress(progress.run(), held, progress.planned(), voided);
    listener.accept(progress);
  }

  /// A bug of the program ended one conversation; the others go on, unless there are too many.
  synchronized void crashed(ConversationId id, Throwable problem) {
    crashes.add(new RunEnd.Crash(id, problem));
  }

  /// Nothing can go on: the store is gone, or the journal does not fit.
  synchronized void fail(Throwable problem) {
    if (end == null) {
      end = problem;
    } else if (!end.equals(problem)) {
      end.addSuppressed(problem);
    }
  }

  /// Whether nothing new may begin.
  synchronized boolean stopped() {
    return stop.getAsBoolean() || end != null || crashes.size() >= CRASHES;
  }

  /// Whether no other conversation may begin.
  boolean over() {
    return cast().budget().exhausted() || stopped();
  }

  synchronized List<RunEnd.Crash> crashes() {
    return List.copyOf(crashes);
  }

  /// Throws what ended the run, if something did.
  synchronized void throwFailure() {
    switch (end) {
      case null -> {}
      case RuntimeException unchecked -> throw unchecked;
      case Error error -> throw error;
      default -> throw new IllegalStateException(end);
    }
  }
}
