package org.supportagentbench.run;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteForTests;
import org.supportagentbench.transcript.ConversationClass;
import org.supportagentbench.transcript.Hold;
import org.supportagentbench.transcript.Outcome;
import org.supportagentbench.transcript.Score;
import org.supportagentbench.transcript.Transcript;

/// The six cases of the tiny suite, with scores so plain that a test can say what they must be.
final class TinyRuns {
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-06-30T14:00:00Z"));
  static final Harness HARNESS = new Harness("test", () -> 0);
  static final Grading GRADING = new Grading("1", (_, transcript) -> score(transcript));

  private TinyRuns() {}

  static Suite suite() {
    return SuiteForTests.read();
  }

  static Contender builtin(String name, Suite suite) {
    return contender(name, file -> Agents.open(name, suite, file));
  }

  static Contender contender(String name, Function<CaseFile, ChatModel> open) {
    return new Contender(name, Map.of(), false, open);
  }

  static RunSettings settings(int runs, int connections) {
    return new RunSettings(CaseFilter.ALL, runs, 1, connections, false);
  }

  static Score score(Transcript transcript) {
    return score(ConversationClass.of(transcript.ending()), Optional.empty());
  }

  static Score score(ConversationClass conversationClass, Optional<Hold> hold) {
    var conduct =
        new Score.Conduct(
            false, List.of(), hold, new Score.Transfers(0, 0), new Score.Counts(1, 0, 0, 0, 0));
    return new Score(
        conversationClass, Outcome.fromLog(true), List.of(), conduct, List.of(), Map.of());
  }

  static List<StoredAttempt> attempts(RunStore store, String run) {
    List<StoredAttempt> all = new ArrayList<>();
    store.reader().attempts(run, all::add);
    return all;
  }

  static CaseFilter only(String... cases) {
    return new CaseFilter(List.of(cases), List.of(), List.of(), OptionalInt.empty());
  }
}
