package org.supportagentbench.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.results.StoredRun;
import org.supportagentbench.suite.Suite;

/// Earlier runs that say what the roles of a plan will use, the best there are for each: runs of
/// the same model with the same settings and the same cast; the same with another cast; other
/// models in the same role; the recorded sample. Where there is none, only the reference
/// conversations are left.
final class Precedents {
  /// So many runs are looked at, the newest first.
  private static final int MOST = 5;

  private final Suite suite;
  private final Map<Player, Found> found = new LinkedHashMap<>();

  /// What was found for a player.
  ///
  /// @param own whether it is the model itself, with its settings
  record Found(String basis, List<Evidence> evidence, boolean own, Forecast.Margin margin) {
    /// Copies the list.
    Found {
      evidence = List.copyOf(evidence);
    }
  }

  Precedents(Suite suite) {
    this.suite = suite;
  }

  /// Looks into a store of the user's; one that is not there is no precedent.
  ///
  /// @param casts who plays together
  void look(Path store, List<List<Player>> casts) {
    if (!Files.exists(store)) {
      return;
    }
    try (RunStore runs = RunStore.toLookAt(store, InstantSource.system())) {
      List<StoredRun> same =
          runs.reader().runs().stream()
              .filter(run -> run.manifest().suite().equals(suite.label()) && run.held() > 0)
              .toList();
      for (List<Player> cast : casts) {
        cast.forEach(player -> look(runs, same, player, cast));
      }
    }
  }

  private void look(RunStore store, List<StoredRun> runs, Player player, List<Player> cast) {
    if (found.containsKey(player)) {
      return;
    }
    Predicate<StoredRun> own = player::playedIn;
    List<Evidence> together = evidence(store, runs, player, own.and(run -> isOf(cast, run)));
    if (!together.isEmpty()) {
      put(player, runs(together) + " of it", together, true, Forecast.Margin.SAME);
      return;
    }
    List<Evidence> apart = evidence(store, runs, player, own);
    if (!apart.isEmpty()) {
      String basis = runs(apart) + " of it in another cast";
      put(player, basis, apart, true, Forecast.Margin.OTHER_COMPANY);
      return;
    }
    List<Evidence> others = evidence(store, runs, player, _ -> true);
    if (!others.isEmpty()) {
      Set<String> models = new TreeSet<>(others.stream().map(Evidence::model).toList());
      String basis =
          models.size() == 1
              ? runs(others) + " of " + models.iterator().next()
              : "%s of %d other models".formatted(runs(others), models.size());
      put(player, basis, others, false, Forecast.Margin.OTHERS);
    }
  }

  /// Looks into the recorded sample for those of whom nothing was found.
  void lookAtSample(Path sample, List<Player> players) {
    if (!Files.exists(sample) || found.keySet().containsAll(players)) {
      return;
    }
    try (RunStore runs = RunStore.readOnly(sample, InstantSource.system())) {
      List<StoredRun> same =
          runs.reader().runs().stream()
              .filter(run -> name(run.manifest().suite()).equals(suite.settings().name()))
              .toList();
      for (Player player : players) {
        if (!found.containsKey(player)) {
          boolean own = same.stream().anyMatch(player::playedIn);
          List<Evidence> all = evidence(runs, same, player, run -> !own || player.playedIn(run));
          if (!all.isEmpty()) {
            put(
                player,
                own ? "the recorded sample of it" : "the recorded sample",
                all,
                own,
                own ? Forecast.Margin.SAME : Forecast.Margin.OTHERS);
          }
        }
      }
    }
  }

  Optional<Found> of(Player player) {
    return Optional.ofNullable(found.get(player));
  }

  /// Cases that the evidence is of.
  Set<String> cases() {
    Set<String> cases = new TreeSet<>();
    found
        .values()
        .forEach(
            each -> each.evidence().forEach(evidence -> cases.addAll(evidence.mean().keySet())));
    return cases;
  }

  private void put(
      Player player, String basis, List<Evidence> evidence, boolean own, Forecast.Margin margin) {
    found.put(player, new Found(basis, evidence, own, margin));
  }

  private static List<Evidence> evidence(
      RunStore store, List<StoredRun> runs, Player player, Predicate<StoredRun> which) {
    List<Evidence> all = new ArrayList<>();
    for (StoredRun run : runs) {
      if (all.size() < MOST && which.test(run)) {
        Evidence.of(store.reader(), run, player.role()).ifPresent(all::add);
      }
    }
    return all;
  }

  /// Whether agent and customer of a run are those of a cast: how much anybody reads and writes
  /// depends on those two.
  private static boolean isOf(List<Player> cast, StoredRun run) {
    for (String role : List.of("agent", "customer")) {
      String otherwise = role.equals("agent") ? "" : "scripted";
      String planned =
          cast.stream()
              .filter(player -> player.role().equals(role))
              .map(Player::model)
              .findFirst()
              .orElse(otherwise);
      String then = Evidence.player(run, role);
      boolean builtin = planned.isEmpty() && then.startsWith("builtin/");
      if (!builtin && !then.equals(planned)) {
        return false;
      }
    }
    return true;
  }

  private static String runs(List<Evidence> evidence) {
    return evidence.size() == 1 ? "1 run" : evidence.size() + " runs";
  }

  private static String name(String label) {
    int at = label.indexOf('@');
    return at < 0 ? label : label.substring(0, at);
  }
}
