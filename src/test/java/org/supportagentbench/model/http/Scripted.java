package org.supportagentbench.model.http;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.ModelFailure;
import org.supportagentbench.model.wire.Endpoint;
import org.supportagentbench.model.wire.Protocol;
import org.supportagentbench.model.wire.WireRequest;
import org.supportagentbench.model.wire.WireSettings;

/// A model whose provider answers from a list, in a time that passes by itself: what is measured is
/// when it was asked. When the list is at its end, the last entry is answered again and again.
final class Scripted implements Sender {
  static final ChatRequest HELLO =
      new ChatRequest("Be kind.", List.of(), List.of(new ChatMessage.User("Hello")));

  final FakeTime time = new FakeTime();
  final List<CallAttempt> attempts = new ArrayList<>();
  final List<Duration> askedAt = new ArrayList<>();
  final AtomicBoolean stop = new AtomicBoolean();
  private Duration outageFrom = Duration.ZERO;
  private Duration outageUntil = Duration.ZERO;
  private Duration stopAt = Duration.ofDays(1);
  private final Map<String, Reply> only = new TreeMap<>();
  private final Deque<Reply> replies = new ArrayDeque<>();
  private final Traffic traffic;
  private Duration latency = Duration.ofMillis(200);

  Scripted(Reply... replies) {
    this(RetryRules.DEFAULT, replies);
  }

  Scripted(RetryRules rules, Reply... replies) {
    this.replies.addAll(List.of(replies));
    this.traffic =
        new Traffic(
            new Traffic.Rules(Deadlines.DEFAULT, rules, BreakerRules.DEFAULT),
            new Traffic.Around(time, 7, attempts::add, this::stopped));
  }

  private boolean stopped() {
    return stop.get() || time.passed().compareTo(stopAt) >= 0;
  }

  void stopAfter(Duration duration) {
    stopAt = duration;
  }

  Scripted taking(Duration each) {
    latency = each;
    return this;
  }

  /// One model always gets this reply.
  Scripted only(String model, Reply reply) {
    only.put(model, reply);
    return this;
  }

  Scripted outage(Duration from, Duration until) {
    outageFrom = from;
    outageUntil = until;
    return this;
  }

  Scripted then(Reply... more) {
    replies.addAll(List.of(more));
    return this;
  }

  @Override
  public Reply send(WireRequest request) {
    askedAt.add(time.passed());
    Duration now = time.passed();
    time.pass(latency);
    if (now.compareTo(outageFrom) >= 0 && now.compareTo(outageUntil) < 0) {
      return error(503, "down");
    }
    for (var one : only.entrySet()) {
      if (request.body().contains('"' + one.getKey() + '"')) {
        return one.getValue();
      }
    }
    return replies.size() > 1 ? replies.removeFirst() : replies.getFirst();
  }

  ChatModel model(String name) {
    var route = new Route("acme", Protocol.OPENAI_CHAT.dialect(), WireSettings.of(name), "agent");
    return new HttpModel(
        traffic,
        route,
        new Endpoint("p", "http://127.0.0.1:9", "", List.of(), Optional.empty()),
        this);
  }

  ChatAnswer ask() throws ModelFailure {
    return model("small").answer(HELLO);
  }

  /// Asks and tells how it ended, in words.
  String tell() {
    try {
      return ask().text();
    } catch (ModelFailure failure) {
      return failure.kind() + " " + failure.getMessage();
    }
  }

  List<Outcome> outcomes() {
    return attempts.stream().map(CallAttempt::outcome).toList();
  }

  Traffic traffic() {
    return traffic;
  }

  static Reply says(String text, String... headers) {
    return status(
        200,
        """
        {"id":"c1","object":"chat.completion","model":"small","choices":[{"index":0,\
        "message":{"role":"assistant","content":"%s"},"finish_reason":"stop"}],\
        "usage":{"prompt_tokens":900,"completion_tokens":100,"total_tokens":1000}}\
        """
            .formatted(text),
        headers);
  }

  static Reply status(int status, String body, String... headers) {
    Map<String, List<String>> map = new TreeMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      map.put(headers[i], List.of(headers[i + 1]));
    }
    return new Reply.Answered(status, HttpHeaders.of(map, (_, _) -> true), body);
  }

  static Reply error(int status, String message, String... headers) {
    return status(
        status, "{\"error\":{\"message\":\"%s\",\"type\":\"x\"}}".formatted(message), headers);
  }

  static Reply lost(Outcome outcome) {
    return new Reply.Lost(outcome, "it broke");
  }

  static <T> List<T> times(int n, Function<Integer, T> each) {
    List<T> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      all.add(each.apply(i));
    }
    return all;
  }
}
