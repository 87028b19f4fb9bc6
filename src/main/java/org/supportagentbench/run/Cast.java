package org.supportagentbench.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.supportagentbench.model.PriceTable;
import org.supportagentbench.suite.Prompts;

/// Who plays which role in a run.
///
/// @param customer without one the customer is scripted
/// @param judge without one only rules judge
/// @param prices what the roles' tokens cost; decides no result, so it is no part of a run's
///   identity
public record Cast(
    Contender agent, Optional<RoleModel> customer, Optional<RoleModel> judge, PriceTable prices) {
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
