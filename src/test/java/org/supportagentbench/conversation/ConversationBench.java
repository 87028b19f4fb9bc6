package org.supportagentbench.conversation;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteReader;
import org.supportagentbench.transcript.Transcript;

/// Microseconds of one conversation over the cases of a suite in turn, without journal and score:
/// `./mvnw -Pbench verify -Dbench=ConversationBench`.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ConversationBench {
  /// Who answers.
  @Param({"builtin/reference", "builtin/polite", "builtin/dump"})
  public String agent = "";

  private Suite suite = SuiteReader.readAll(Path.of("suite/northline")).suite().orElseThrow();
  private Setting setting = Setting.of(suite);
  private int next;

  /// Begins with the first case.
  @Setup(Level.Iteration)
  public void begin() {
    next = 0;
  }

  /// Holds the conversation of the next case.
  @Benchmark
  public Transcript hold() {
    CaseFile file = suite.cases().get(next++ % suite.cases().size());
    return Conversation.hold(setting, file, Agents.open(agent, suite, file));
  }
}
