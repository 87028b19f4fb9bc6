package org.supportagentbench.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.ModelFailure;
import org.supportagentbench.testing.provider.Exchange;
import org.supportagentbench.testing.provider.Fault;
import org.supportagentbench.testing.provider.FaultScript;
import org.supportagentbench.testing.provider.Remembered;

/// A provider of language models on the loopback interface, for tests and benchmarks. It speaks
/// OpenAI chat completions, OpenAI Responses, Anthropic Messages and Gemini generateContent at one
/// base URL, rejects what the real ones reject, takes its time, and fails on demand:
///
/// ```java
/// try (var provider = MockProvider.start()
///     .model("small", request -> new RulesAgent().answer(request))
///     .key("sk-test")
///     .faults(FaultScript.every("small", Fault.SERVER_ERROR, 7))) {
///   // base URL: provider.baseUrl(), model: small
/// }
/// ```
///
/// Any [ChatModel] can be the mind behind a model: a builtin agent, or a lambda that plays a
/// customer or a judge. The same mind answers in all four protocols. Shared by threads.
public final class MockProvider implements AutoCloseable {
  private final Map<String, ChatModel> minds = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> numbers = new ConcurrentHashMap<>();
  private final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final AtomicInteger calls = new AtomicInteger();
  private final Exchange exchange;
  private volatile FaultScript faults = FaultScript.NONE;
  private volatile long latencyNanos;
  private volatile String key = "";
  private volatile Optional<Remembered> memory = Optional.empty();

  private MockProvider() {
    this.exchange = new Exchange(this::respond);
  }

  /// A request that came in.
  ///
  /// @param number 1 for the first one to its model
  /// @param status of the answer; 0 where the provider broke the connection
  /// @param words why a request was rejected; else empty
  public record Seen(String model, int number, int status, String words) {}

  /// Starts listening; there are no models yet.
  public static MockProvider start() {
    return new MockProvider();
  }

  /// Puts a mind behind a model.
  public MockProvider model(String id, ChatModel mind) {
    minds.put(id, mind);
    return this;
  }

  /// Waits so long before every answer.
  public MockProvider latency(Duration latency) {
    latencyNanos = latency.toNanos();
    return this;
  }

  /// Only who has this key is answered.
  public MockProvider key(String wanted) {
    key = wanted;
    return this;
  }

  /// Fails like this from now on.
  public MockProvider faults(FaultScript script) {
    faults = script;
    return this;
  }

  /// The same request gets the same answer without a thought: for benchmarks, where a provider's
  /// thinking must not take the time of the machine that is measured. Faults are then forgotten.
  public MockProvider remembers() {
    memory = Optional.of(new Remembered());
    return this;
  }

  /// Where it listens; the paths of all four protocols lie below it.
  public String baseUrl() {
    return "http://127.0.0.1:" + exchange.port() + "/v1";
  }

  /// All requests so far, in the order in which they were answered. Not kept where answers are
  /// remembered.
  public List<Seen> seen() {
    return List.copyOf(seen);
  }

  /// How many requests came.
  public int calls() {
    return calls.get();
  }

  /// How many were under way at the same time at most.
  public int mostAtOnce() {
    return most.get();
  }

  private void respond(Exchange.Turn turn) throws IOException {
    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
    calls.incrementAndGet();
    try {
      Optional<byte[]> known = memory.flatMap(answers -> answers.of(turn.request()));
      if (known.isPresent()) {
        LockSupport.parkNanos(latencyNanos);
        turn.answer(200, List.of(), known.get());
      } else {
        think(turn);
      }
    } finally {
      underWay.decrementAndGet();
    }
  }

  private void think(Exchange.Turn turn) throws IOException {
    if (!key.isEmpty() && !turn.key().equals(key)) {
      reject(turn, 401, "Incorrect API key provided: " + turn.key());
      return;
    }
    if (turn.rejected().isPresent()) {
      reject(turn, turn.rejected().get().status(), turn.rejected().get().words());
      return;
    }
    ChatModel mind = minds.get(turn.model());
    if (mind == null) {
      reject(turn, 404, "The model '%s' does not exist.".formatted(turn.model()));
      return;
    }
    int number = numbers.computeIfAbsent(turn.model(), _ -> new AtomicInteger()).incrementAndGet();
    Optional<FaultScript.Planned> fault = faults.at(turn.model(), number);
    LockSupport.parkNanos(latencyNanos);
    if (fault.isPresent() && fault.get().fault().isProviders()) {
      note(turn.model(), number, turn.fail(fault.get()));
    } else {
      note(turn.model(), number, 200);
      answer(turn, mind, fault.map(FaultScript.Planned::fault));
    }
  }

  private void answer(Exchange.Turn turn, ChatModel mind, Optional<Fault> fault)
      throws IOException {
    try {
      ChatAnswer thought = mind.answer(turn.asked());
      String body = turn.words(thought, fault);
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      memory.ifPresent(answers -> answers.keep(turn.request(), bytes));
      turn.answer(200, List.of(), bytes);
    } catch (ModelFailure | RuntimeException failure) {
      seen.add(new Seen(turn.model(), 0, 500, failure.toString()));
      turn.error(500, "The mind failed: " + failure);
    }
  }

  private void reject(Exchange.Turn turn, int status, String words) throws IOException {
    seen.add(new Seen(turn.model(), 0, status, words));
    turn.error(status, words);
  }

  private void note(String model, int number, int status) {
    if (memory.isEmpty()) {
      seen.add(new Seen(model, number, status, ""));
    }
  }

  @Override
  public void close() {
    exchange.close();
  }
}
