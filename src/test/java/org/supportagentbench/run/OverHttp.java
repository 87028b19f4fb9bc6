package org.supportagentbench.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.conversation.Setting;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.http.BreakerRules;
import org.supportagentbench.model.http.CallCounts;
import org.supportagentbench.model.http.Deadlines;
import org.supportagentbench.model.http.RetryRules;
import org.supportagentbench.model.http.TimeSource;
import org.supportagentbench.model.http.Traffic;
import org.supportagentbench.model.wire.Endpoint;
import org.supportagentbench.model.wire.Header;
import org.supportagentbench.model.wire.Key;
import org.supportagentbench.model.wire.Protocol;
import org.supportagentbench.model.wire.WireSettings;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.scoring.Scorer;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.testing.MockProvider;
import org.supportagentbench.testing.provider.Fault;

/// Runs of the tiny suite with the rules agent, once over HTTP: what is between the two, and only
/// that, is tested. Pauses and deadlines are short, so that failing takes no time.
final class OverHttp implements AutoCloseable {
  static final String MODEL = "small";
  static final String KEY = "sk-planted-0123456789abcdef";

  private static final RetryRules RETRIES =
      new RetryRules(
          6,
          40,
          1,
          new RetryRules.Pauses(Duration.ofMillis(1), Duration.ofMillis(4)),
          Duration.ofMinutes(5));
  private static final BreakerRules BREAKER =
      new BreakerRules(10, Duration.ofMillis(2), Duration.ofMillis(4), Duration.ofMillis(10), 3);
  private static final Traffic.Rules QUICK =
      new Traffic.Rules(
          new Deadlines(Duration.ofSeconds(20), Duration.ofSeconds(60), Duration.ofSeconds(60)),
          RETRIES,
          BREAKER);
  private static final Traffic.Rules IMPATIENT =
      new Traffic.Rules(
          new Deadlines(Duration.ofSeconds(20), Duration.ofSeconds(2), Duration.ofSeconds(2)),
          RETRIES,
          BREAKER);

  final Suite suite = TinyRuns.suite();
  final MockProvider provider = MockProvider.start().key(KEY).model(MODEL, mind(suite));
  final CallCounts counts = new CallCounts();
  private final Traffic traffic;
  private final Path file;
  private String baseUrl;

  OverHttp(Path folder) {
    this(folder, QUICK);
  }

  /// With the patience that a fault needs: only what never ends must end by a deadline.
  static OverHttp facing(Fault fault, Path folder) {
    return new OverHttp(folder, fault == Fault.SLOW_DRIP ? IMPATIENT : QUICK);
  }

  /// Asks a provider of another process; its own is idle.
  static OverHttp client(Path folder, String baseUrl) {
    var http = new OverHttp(folder, QUICK);
    http.baseUrl = baseUrl;
    return http;
  }

  private OverHttp(Path folder, Traffic.Rules rules) {
    this.baseUrl = provider.baseUrl();
    this.traffic =
        new Traffic(rules, new Traffic.Around(TimeSource.ofMachine(), 1, counts, () -> false));
    this.file = folder.resolve("runs.db");
  }

  /// The rules agent knows its conversation; asked by many, it reads each from its beginning.
  static ChatModel mind(Suite suite) {
    return request -> Agents.open("builtin/rules", suite, suite.cases().getFirst()).answer(request);
  }

  ChatModel model(Protocol protocol) {
    return model(protocol, MODEL);
  }

  ChatModel model(Protocol protocol, String name) {
    return traffic.model(endpoint(protocol), protocol.dialect(), WireSettings.of(name));
  }

  private Endpoint endpoint(Protocol protocol) {
    var key = new Key(KEY);
    Header header = protocol.dialect().authorisation(key);
    return new Endpoint("mock", baseUrl, "", List.of(header), Optional.of(key));
  }

  /// How many calls it takes.
  int calls(Runnable work) {
    int before = provider.calls();
    work.run();
    return provider.calls() - before;
  }

  /// Holds the run, or goes on with it.
  RunEnd hold(ChatModel model, String name, int runs) {
    return hold(model, name, runs, 8);
  }

  RunEnd hold(ChatModel model, String name, int runs, int connections) {
    return hold(Cast.alone(TinyRuns.contender(name, _ -> model)), runs, connections);
  }

  RunEnd hold(Cast cast, int runs, int connections) {
    Scorer scorer = new Scorer(suite);
    try (var store = RunStore.open(file, TinyRuns.CLOCK)) {
      return new Run(
              store, Setting.of(suite), cast, new Grading("1", scorer::score), TinyRuns.HARNESS)
          .hold(TinyRuns.settings(runs, connections), _ -> {}, () -> false);
    }
  }

  /// What is kept of a run: case, trial, class, score and transcript of each conversation.
  List<StoredAttempt> kept(RunEnd end) {
    try (var store = RunStore.existing(file, TinyRuns.CLOCK)) {
      return TinyRuns.attempts(store, end.run().id());
    }
  }

  Path file() {
    return file;
  }

  @Override
  public void close() {
    traffic.close();
    provider.close();
  }
}
