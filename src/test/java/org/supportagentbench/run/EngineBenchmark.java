package org.supportagentbench.run;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.conversation.Conversation;
import org.supportagentbench.conversation.Setting;
import org.supportagentbench.scoring.Scorer;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteReader;
import org.supportagentbench.transcript.Score;

/// The engine alone: conversations of the bundled suite that two threads hold and score in a
/// second, all cases in turn, without journal and store. `./mvnw -Pbench verify
/// -Dbench=EngineBenchmark`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(2)
@Fork(1)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 4)
public class EngineBenchmark {
  /// Who answers.
  @Param({"builtin/reference", "builtin/rules"})
  public String agent = "";

  private final Suite suite = SuiteReader.read(Path.of("suite/northline"));
  private final Scorer scorer = new Scorer(suite);
  private final Setting setting = Setting.of(suite, scorer);
  private final AtomicInteger next = new AtomicInteger();

  /// Holds and scores the conversation of the next case.
  @Benchmark
  public Score conversation() {
    CaseFile file = suite.cases().get(next.getAndIncrement() % suite.cases().size());
    return scorer.score(file, Conversation.hold(setting, file, Agents.open(agent, suite, file)));
  }
}
