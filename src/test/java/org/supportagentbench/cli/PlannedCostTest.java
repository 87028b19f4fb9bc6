package org.supportagentbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.results.Spending;
import org.supportagentbench.results.StoredAttempt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a plan says that a run will cost, against what the run then costs.
final class PlannedCostTest {
  private static final Path SAMPLE = Path.of("samples", "recorded.db").toAbsolutePath();

  private static final Path CASES = Path.of("suite", "northline", "cases");

  @TempDir private Path folder;

  private JsonNode json(List<String> words) {
    Sab.Left left = new Sab(folder).run(words.toArray(String[]::new));
    assertThat(left.exit()).as(left.err()).isZero();
    return JsonMapper.shared().readTree(left.out());
  }

  /// Every second case of an intent of each kind, and every second trap.
  private static List<String> cases(int first) throws IOException {
    List<String> cases = new ArrayList<>();
    for (String folder :
        List.of(
            "routine/address_change",
            "routine/damaged_item",
            "routine/tracking",
            "routine/duplicate_order",
            "must-escalate/fraud_reroute",
            "adversarial")) {
      try (var files = Files.list(CASES.resolve(folder))) {
        List<String> names =
            files
                .map(file -> file.getFileName().toString())
                .filter(n -> n.endsWith(".md"))
                .sorted()
                .toList();
        for (int i = first; i < names.size(); i += 2) {
          cases.add(folder + "/" + names.get(i).replace(".md", ""));
        }
      }
    }
    return cases;
  }

  /// The words of the recorded run, for a plan or a run of other cases.
  private static List<String> words(String verb, String flag, List<String> names, String store) {
    List<String> words = new ArrayList<>(List.of(Recording.command("--json", "--store", store)));
    words.set(0, verb);
    names.forEach(name -> words.addAll(List.of(flag, name)));
    return words;
  }

  private static void isNear(
      JsonNode plan, Map<String, Double> spent, String basis, double percent) {
    for (JsonNode role : plan.at("/models/0/roles")) {
      String name = role.path("role").stringValue();
      double usd = spent.getOrDefault(name, 0.0);
      assertThat(role.path("from").stringValue()).isEqualTo(basis);
      assertThat(role.at("/usd/likely").doubleValue())
          .as("%s: planned %s, spent %s", name, role.path("usd"), usd)
          .isCloseTo(usd, withPercentage(percent));
      assertThat(usd)
          .isBetween(role.at("/usd/low").doubleValue(), role.at("/usd/high").doubleValue());
    }
  }

  @Test
  void the_recorded_sample_costs_what_a_plan_of_it_says() throws IOException {
    Spending all = Spending.NONE;
    try (var store = RunStore.readOnly(SAMPLE, InstantSource.system())) {
      List<StoredAttempt> attempts = new ArrayList<>();
      store.reader().attempts(store.reader().runs().getFirst().id(), attempts::add);
      assertThat(attempts).hasSize(6);
      for (StoredAttempt attempt : attempts) {
        all = all.plus(attempt.spending());
      }
    }
    try (var _ = Recording.in(folder)) {
      JsonNode plan = json(words("plan", "--case", Recording.CASES, "none.db"));
      assertThat(plan.at("/models/0/roles").size()).isEqualTo(3);
      isNear(
          plan,
          Map.of(
              "agent", all.agent().usd().orElseThrow(),
              "customer", all.customer().usd().orElseThrow(),
              "judge", all.judge().usd().orElseThrow()),
          "the recorded sample of it",
          20);
    }
    assertThat(Files.exists(folder.resolve("none.db"))).isFalse();
  }

  @Test
  void cases_that_were_never_held_cost_what_a_plan_says_by_those_that_were() throws IOException {
    try (var _ = Recording.in(folder)) {
      List<String> some = cases(0);
      List<String> others = cases(1);
      JsonNode costsOfSome = json(words("run", "--case", some, "some.db")).at("/results/0/costs");
      JsonNode costs = json(words("run", "--case", others, "others.db")).at("/results/0/costs");
      isNear(json(words("plan", "--case", others, "some.db")), spentBy(costs), "1 run of it", 20);
      isNear(
          json(words("plan", "--case", some, "others.db")),
          spentBy(costsOfSome),
          "1 run of it",
          20);
    }
  }

  private static Map<String, Double> spentBy(JsonNode costs) {
    return Map.of(
        "agent", spent(costs.path("agent")),
        "customer", spent(costs.path("customer")),
        "judge", spent(costs.path("judge")));
  }

  private static double spent(JsonNode role) {
    return role.path("usd").doubleValue() + role.path("set_aside_usd").asDouble(0);
  }
}
