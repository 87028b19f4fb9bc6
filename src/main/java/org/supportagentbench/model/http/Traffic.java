package org.supportagentbench.model.http;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.wire.Dialect;
import org.supportagentbench.model.wire.Endpoint;
import org.supportagentbench.model.wire.WireSettings;

/// Everything that the models of a process share when they send: the connections, the limits
/// learned of each model, its breaker, the count of what happened. One for a process; shared by
/// threads.
public final class Traffic implements AutoCloseable {
  private final Rules rules;
  private final Around around;
  private final Ways ways;
  private final Jitter jitter;
  private final Map<String, Breaker> breakers = new ConcurrentSkipListMap<>();
  private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

  /// @param rules when to wait, to try again and to give up
  /// @param around the world outside
  public Traffic(Rules rules, Around around) {
    this.rules = rules;
    this.around = around;
    this.jitter = new Jitter(around.seed());
    this.ways = new Ways(rules.deadlines());
  }

  /// When to wait, to try again and to give up.
  public record Rules(Deadlines deadlines, RetryRules retries, BreakerRules breaker) {
    /// For runs.
    public static final Rules DEFAULT =
        new Rules(Deadlines.DEFAULT, RetryRules.DEFAULT, BreakerRules.DEFAULT);
  }

  /// The world outside.
  ///
  /// @param seed of the chance in pauses
  /// @param log told of every attempt, by many threads
  /// @param stop whether nobody wants an answer any more: who waits stops waiting
  public record Around(
      TimeSource time, long seed, Consumer<CallAttempt> log, BooleanSupplier stop) {}

  /// A model of an endpoint.
  ///
  /// @param settings of every request; the same model with other settings shares its limits
  public ChatModel model(Endpoint endpoint, Dialect dialect, WireSettings settings) {
    return model(endpoint, dialect, settings, "");
  }

  /// The same, its tries told with the role that it plays.
  ///
  /// @param role `agent`, `customer` or `judge`
  public ChatModel model(Endpoint endpoint, Dialect dialect, WireSettings settings, String role) {
    var route = new Route(endpoint.provider(), dialect, settings, role);
    return new HttpModel(this, route, endpoint, ways.to(endpoint));
  }

  /// Why a model of a provider was given up, as a sentence that names it; empty while none is.
  public Optional<String> givenUp(String provider) {
    return breakers.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(provider + "/"))
        .flatMap(entry -> entry.getValue().givenUp().stream())
        .findFirst();
  }

  /// Each model has a breaker of its own, also where several share a provider: a judge that fails
  /// must not take the agent with it.
  Lane lane(Route route) {
    return lanes.computeIfAbsent(
        route.provider() + "/" + route.settings().model(),
        name -> {
          Breaker breaker = breakers.computeIfAbsent(name, _ -> new Breaker(name, rules.breaker()));
          return new Lane(breaker, new Pace(jitter), waiting());
        });
  }

  Lane.Waiting waiting() {
    return new Lane.Waiting(around.time(), rules.retries().patience(), around.stop());
  }

  RetryRules retries() {
    return rules.retries();
  }

  Jitter jitter() {
    return jitter;
  }

  void tell(CallAttempt attempt) {
    around.log().accept(attempt);
  }

  /// Drops the connections.
  @Override
  public void close() {
    ways.close();
  }
}
