package org.supportagentbench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.supportagentbench.conversation.Setting;
import org.supportagentbench.report.ModelRun;
import org.supportagentbench.report.Regrading;
import org.supportagentbench.report.StoredModelRun;
import org.supportagentbench.results.ConversationId;
import org.supportagentbench.results.Regraded;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.results.StoredRun;
import org.supportagentbench.scoring.Scorer;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteReader;
import org.supportagentbench.transcript.Message;
import org.supportagentbench.transcript.Transcript;

/// Conversations of the bundled suite that `sab rescore` reads out of the store, scores on two
/// threads and compares with their former scores in a second. `./mvnw -Pbench verify
/// -Dbench=RescoreBenchmark`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
public class RescoreBenchmark {
  private static final int TRIALS = 3;
  private static final int CASES = 162;

  /// `alike`: the three trials of a case went the same way, as with a deterministic agent;
  /// `different`: no reply comes twice.
  @Param({"alike", "different"})
  public String replies = "";

  /// `all`: the texts were read before; `others`: another model's run was, so what customers say
  /// and tools answer, as for every run of a board but the first; `none`: by nobody. Rules,
  /// languages and word lists are read in all, since they are read once however many runs are
  /// scored.
  @Param({"all", "others", "none"})
  public String known = "";

  private final Suite suite = SuiteReader.read(Path.of("suite/northline"));
  private Scorer scorer = new Scorer(suite);
  private final Map<String, CaseFile> cases =
      suite.cases().stream().collect(Collectors.toMap(CaseFile::id, Function.identity()));
  private final List<StoredAttempt> others = new ArrayList<>();
  private Path folder = Path.of("");
  private @Nullable RunStore store;
  private @Nullable StoredRun run;

  /// Holds the conversations.
  @Setup
  public void hold() throws IOException {
    folder = Files.createTempDirectory(Path.of("target"), "rescore-bench");
    RunStore open = RunStore.open(folder.resolve("runs.db"), TinyRuns.CLOCK);
    store = open;
    var contender = TinyRuns.builtin("builtin/reference", suite);
    var grading = new Grading("1", scorer::score);
    var held =
        new Run(open, Setting.of(suite, scorer), contender, grading, TinyRuns.HARNESS)
            .hold(TinyRuns.settings(TRIALS, 2), _ -> {}, () -> false)
            .run();
    open.reader().attempts(held.id(), others::add);
    run = replies.equals("alike") ? held : different(open, held);
  }

  private static StoredRun different(RunStore store, StoredRun held) {
    store.create("r-different", "different", held.manifest());
    List<StoredAttempt> attempts = new ArrayList<>();
    int number = 0;
    store.reader().attempts(held.id(), attempts::add);
    for (StoredAttempt attempt : attempts) {
      var id = new ConversationId("r-different", attempt.id().caseId(), attempt.id().trial(), 0);
      Transcript words = signed(attempt.transcript(), number++);
      store.append(StoredAttempt.of(id, attempt.grader(), attempt.score(), words));
    }
    return store.reader().run("r-different");
  }

  /// The same conversation with a word of its own under each reply.
  private static Transcript signed(Transcript transcript, int number) {
    List<Message> messages = new ArrayList<>();
    for (Message message : transcript.messages()) {
      messages.add(
          message instanceof Message.FromAgent agent && !agent.text().isBlank()
              ? new Message.FromAgent(
                  agent.text() + "\n\nYours, " + name(number * 40 + messages.size()),
                  agent.reasoning(),
                  agent.calls())
              : message);
    }
    return new Transcript(messages, transcript.ending(), transcript.pushed(), transcript.detail());
  }

  private static String name(int number) {
    StringBuilder name = new StringBuilder("Ag");
    for (int rest = number; rest > 0; rest /= 26) {
      name.append((char) ('a' + rest % 26));
    }
    return name.toString();
  }

  /// Closes and deletes the store.
  @TearDown
  public void close() throws IOException {
    Objects.requireNonNull(store).close();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /// Takes a scorer that knows no more than it should.
  @Setup(Level.Invocation)
  public void forget() {
    if (known.equals("all")) {
      return;
    }
    scorer = new Scorer(suite);
    if (known.equals("others")) {
      others.forEach(attempt -> scorer.score(file(attempt), attempt.transcript()));
    }
  }

  private CaseFile file(StoredAttempt attempt) {
    return Objects.requireNonNull(cases.get(attempt.id().caseId()));
  }

  /// Scores a run again.
  @Benchmark
  @OperationsPerInvocation(CASES * TRIALS)
  public Regrading run() {
    Scorer present = scorer;
    StoredRun stored = Objects.requireNonNull(run);
    try (var rescoring = new Rescoring(suite, new Grading("2", present::score), 2)) {
      ModelRun before =
          StoredModelRun.readOfAnyGrader(
              Objects.requireNonNull(store).reader(), stored, true, rescoring::take);
      Map<ConversationId.Slot, Regraded> scores = rescoring.finish();
      if (scores.size() != CASES * TRIALS) {
        throw new IllegalStateException(scores.size() + " conversations");
      }
      return Regrading.of("2", before, scores);
    }
  }
}
