package org.supportagentbench.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.supportagentbench.model.Usage;
import org.supportagentbench.model.catalogue.Price;
import org.supportagentbench.results.CallTable;
import org.supportagentbench.results.RunReader;
import org.supportagentbench.results.StoredRun;
import org.supportagentbench.results.Used;
import org.supportagentbench.run.ReferenceVolume;

/// What one role of one model will use, between a low and a high bound. An estimate, no
/// measurement: `basis` says what it rests on.
///
/// @param role `agent`, `customer` or `judge`
/// @param price empty where the catalogue has none: no dollar is then named
record Forecast(String role, String model, Optional<Price> price, String basis, Bounds bounds) {
  static final double LOW_CHARACTERS_A_TOKEN = 4.5;
  static final double HIGH_CHARACTERS_A_TOKEN = 3;
  static final int HIGH_TIMES = 2;
  static final int HIGH_REASONING = 1000;
  static final double ONE_RUN_SPREAD = 0.25;

  /// @param lowCalls answers of the model, whole run
  record Bounds(long lowCalls, long highCalls, Usage low, Usage high) {}

  /// Dollars.
  record Range(double low, double high) {
    Range plus(Range other) {
      return new Range(low + other.low, high + other.high);
    }
  }

  /// Who plays, before anything is known of it.
  record Player(String role, String model, Optional<Price> price) {}

  /// What it costs; empty without a price.
  Optional<Range> usd() {
    return price.map(list -> {
      double one = list.of(bounds.low());
      double other = list.of(bounds.high());
      return new Range(Math.min(one, other), Math.max(one, other));
    });
  }

  /// From the reference conversations of the plan.
  static Forecast ofReference(Player player, ReferenceVolume.Role once, int runs) {
    double low = runs / LOW_CHARACTERS_A_TOKEN;
    double high = HIGH_TIMES * runs / HIGH_CHARACTERS_A_TOKEN;
    long highCalls = (long) HIGH_TIMES * runs * once.calls();
    Usage least =
        new Usage(
            tokens(once.fresh() * low),
            tokens(once.repeated() * low),
            0,
            tokens(once.written() * low),
            OptionalLong.empty());
    Usage most =
        new Usage(
            tokens(once.filled() * high),
            0,
            0,
            tokens(once.written() * high) + highCalls * HIGH_REASONING,
            OptionalLong.empty());
    return new Forecast(
        player.role(),
        player.model(),
        player.price(),
        "reference conversations",
        new Bounds(runs * once.calls(), highCalls, least, most));
  }

  /// From what the same model used in the same role in runs of the same suite; empty where there is
  /// none that told its usage.
  ///
  /// @param conversations how many are planned
  static Optional<Forecast> ofStore(
      Player player, RunReader store, String suite, int conversations) {
    List<Bounds> runs =
        store.runs().stream()
            .filter(run -> run.manifest().suite().equals(suite) && run.held() > 0)
            .filter(run -> player(run, player.role()).equals(player.model()))
            .flatMap(run ->
                Optional.ofNullable(new CallTable(store).used(run.id()).get(player.role()))
                    .filter(used -> used.answers() > used.unmetered())
                    .map(used -> scaled(used, (double) conversations / run.held()))
                    .stream())
            .toList();
    return runs.isEmpty() ? Optional.empty() : Optional.of(ofRuns(player, runs));
  }

  private static Forecast ofRuns(Player player, List<Bounds> runs) {
    Bounds low = runs.getFirst();
    Bounds high = low;
    for (Bounds run : runs) {
      low = all(run.low()) < all(low.low()) ? run : low;
      high = all(run.high()) > all(high.high()) ? run : high;
    }
    double spread = runs.size() == 1 ? ONE_RUN_SPREAD : 0;
    return new Forecast(
        player.role(),
        player.model(),
        player.price(),
        runs.size() == 1 ? "1 run in the store" : runs.size() + " runs in the store",
        new Bounds(
            tokens(low.lowCalls() * (1 - spread)),
            tokens(high.highCalls() * (1 + spread)),
            times(low.low(), 1 - spread),
            times(high.high(), 1 + spread)));
  }

  private static String player(StoredRun run, String role) {
    return role.equals("agent")
        ? run.manifest().model()
        : run.manifest().parameters().getOrDefault(role, "");
  }

  /// Answers without usage are taken to be like the others.
  private static Bounds scaled(Used used, double times) {
    double metered = times * used.answers() / (used.answers() - used.unmetered());
    var tokens = used.tokens();
    Usage usage =
        times(
            new Usage(
                tokens.uncachedInput(),
                tokens.cacheRead(),
                tokens.cacheWrite(),
                tokens.output(),
                OptionalLong.empty()),
            metered);
    long calls = tokens(used.answers() * times);
    return new Bounds(calls, calls, usage, usage);
  }

  private static Usage times(Usage usage, double times) {
    return new Usage(
        tokens(usage.uncachedInput() * times),
        tokens(usage.cacheRead() * times),
        tokens(usage.cacheWrite() * times),
        tokens(usage.output() * times),
        OptionalLong.empty());
  }

  /// All tokens that are read.
  static long read(Usage usage) {
    return usage.uncachedInput() + usage.cacheRead() + usage.cacheWrite();
  }

  private static long all(Usage usage) {
    return read(usage) + usage.output();
  }

  private static long tokens(double exact) {
    return Math.round(exact);
  }
}
