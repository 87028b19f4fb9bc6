package org.supportagentbench.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.model.Budget;
import org.supportagentbench.model.PriceTable;
import org.supportagentbench.model.Usage;
import org.supportagentbench.model.http.CallCounts;
import org.supportagentbench.results.RunManifest;
import org.supportagentbench.results.Spending;
import org.supportagentbench.results.Used;
import org.supportagentbench.suite.Prompts;

/// Who plays which role in a run.
///
/// @param customer without one the customer is scripted
/// @param judge without one only rules judge
/// @param prices what the roles' tokens cost; decides no result, so it is no part of a run's
///   identity
/// @param budget what may be spent on all roles; no part of the identity either
/// @param calls where the tries of these roles are counted while the run is under way; nor is that
public record Cast(
    Contender agent,
    Optional<RoleModel> customer,
    Optional<RoleModel> judge,
    PriceTable prices,
    Budget budget,
    CallCounts calls) {
  /// The role of whoever rewords reports: it plays no part in a run and is no cost of one.
  public static final String NARRATOR = "narrator";

  /// Roles whose tries nobody counts.
  public Cast(
      Contender agent,
      Optional<RoleModel> customer,
      Optional<RoleModel> judge,
      PriceTable prices,
      Budget budget) {
    this(agent, customer, judge, prices, budget, new CallCounts());
  }

  /// Roles that may cost whatever they cost.
  public Cast(
      Contender agent, Optional<RoleModel> customer, Optional<RoleModel> judge, PriceTable prices) {
    this(agent, customer, judge, prices, Budget.unlimited());
  }

  /// The same roles within a budget.
  public Cast within(Budget limit) {
    return new Cast(agent, customer, judge, prices, limit, calls);
  }

  /// An agent in front of the scripted customer, judged by rules.
  public static Cast alone(Contender agent) {
    return new Cast(agent, Optional.empty(), Optional.empty(), PriceTable.UNKNOWN);
  }

  /// The names of all models and builtins, the agent's first.
  public List<String> names() {
    List<String> names = new ArrayList<>(List.of(agent.name()));
    customer.ifPresent(model -> names.add(model.name()));
    judge.ifPresent(model -> names.add(model.name()));
    return names;
  }

  /// Whether the agent says of itself that it always answers alike, and nobody else is a model that
  /// could make a difference to what it answers.
  boolean deterministic() {
    return agent.deterministic() && customer.isEmpty();
  }

  /// Whether any role is played by a model that is none of the builtins.
  boolean asksProviders() {
    return !names().stream().allMatch(name -> name.startsWith(Agents.PREFIX));
  }

  /// Counts what a role has used before.
  void count(String role, Used used) {
    if (role.equals(NARRATOR)) {
      return;
    }
    String name = name(role);
    if (name.startsWith(Agents.PREFIX)) {
      return;
    }
    Spending.Tokens tokens = used.tokens();
    var usage =
        new Usage(
            tokens.uncachedInput(),
            tokens.cacheRead(),
            tokens.cacheWrite(),
            tokens.output(),
            OptionalLong.of(tokens.reasoning()));
    budget.count(name, used.unmetered() > 0 ? OptionalDouble.empty() : prices.usd(name, usage));
  }

  /// Who answered in this cast, with what its tokens cost; no builtin and nobody who was not asked.
  ///
  /// @param returned the models that the providers say have answered, by role
  List<RunManifest.Answering> answering(Map<String, List<String>> returned) {
    List<RunManifest.Answering> who = new ArrayList<>();
    for (String role : List.of("agent", "customer", "judge")) {
      List<String> names = returned.getOrDefault(role, List.of());
      if (!names.isEmpty()) {
        who.add(new RunManifest.Answering(role, name(role), names, prices(name(role))));
      }
    }
    return who;
  }

  private Map<String, Double> prices(String model) {
    Map<String, Double> all = new TreeMap<>();
    long million = 1_000_000;
    OptionalLong none = OptionalLong.empty();
    price(all, model, "input", new Usage(million, 0, 0, 0, none));
    price(all, model, "cache_read", new Usage(0, million, 0, 0, none));
    price(all, model, "cache_write", new Usage(0, 0, million, 0, none));
    price(all, model, "output", new Usage(0, 0, 0, million, none));
    return all;
  }

  private void price(Map<String, Double> into, String model, String name, Usage million) {
    prices.usd(model, million).ifPresent(usd -> into.put(name, usd));
  }

  private String name(String role) {
    return switch (role) {
      case "customer" -> customer.map(RoleModel::name).orElse(role);
      case "judge" -> judge.map(RoleModel::name).orElse(role);
      default -> agent.name();
    };
  }

  /// What a manifest says of customer and judge: their names, and for a model its parameters and
  /// the hash of what it is told.
  Map<String, String> parameters(Prompts prompts) {
    Map<String, String> all = new TreeMap<>();
    all.put("customer", customer.map(RoleModel::name).orElse("scripted"));
    all.put("judge", judge.map(RoleModel::name).orElse("rules"));
    customer.ifPresent(model -> {
      model.parameters().forEach((name, value) -> all.put("customer_" + name, value));
      all.put("customer_prompts", hash(prompts.customer() + '\0' + prompts.customerReads()));
    });
    judge.ifPresent(model -> {
      model.parameters().forEach((name, value) -> all.put("judge_" + name, value));
      all.put("judge_prompts", hash(prompts.judge() + '\0' + prompts.judgeOverall()));
    });
    return all;
  }

  private static String hash(String text) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
