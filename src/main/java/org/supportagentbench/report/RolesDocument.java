package org.supportagentbench.report;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.supportagentbench.results.RunManifest;
import org.supportagentbench.results.Spending;
import org.supportagentbench.transcript.Opinion;
import org.supportagentbench.transcript.Score;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The part of a result that speaks of models besides the agent, and of money: `costs`, `calls`,
/// `customer_record`, `judge_record`, `warnings`. A part is left out where no model was asked, so a
/// run of builtin agents by rules has none of them.
final class RolesDocument {
  private RolesDocument() {}

  static void write(ObjectNode into, ModelRun run) {
    costs(into, run);
    calls(into, run);
    answering(into, run.setup().answering());
    if (run.playedByModel()) {
      customer(into.putObject("customer_record"), run);
    }
    if (run.judged()) {
      judge(into.putObject("judge_record"), run);
    }
    List<String> warnings = Warnings.of(run);
    if (!warnings.isEmpty()) {
      ArrayNode all = into.putArray("warnings");
      warnings.forEach(all::add);
    }
  }

  /// `usd_per_1000` is per 1,000 conversations that were held; what conversations cost that were
  /// set aside stands apart, in `set_aside_usd`.
  private static void costs(ObjectNode into, ModelRun run) {
    if (calls(run, Spending::agent) + calls(run, Spending::customer) + calls(run, Spending::judge)
        == 0) {
      return;
    }
    ObjectNode costs = into.putObject("costs");
    role(costs, "agent", run, Spending::agent);
    role(costs, "customer", run, Spending::customer);
    role(costs, "judge", run, Spending::judge);
  }

  /// Every try that was made, for conversations that were set aside or cut off too.
  private static void calls(ObjectNode into, ModelRun run) {
    List<RoleCalls> roles = RoleCalls.of(run);
    if (roles.isEmpty()) {
      return;
    }
    ArrayNode all = into.putArray("calls");
    for (RoleCalls role : roles) {
      ObjectNode node =
          all.addObject()
              .put("role", role.role())
              .put("model", role.model())
              .put("calls", role.calls())
              .put("sent_again", role.again())
              .put("without_answer", role.withoutAnswer());
      role.outcomes().forEach(node.putObject("outcomes")::put);
    }
  }

  private static void answering(ObjectNode into, List<RunManifest.Answering> who) {
    if (who.isEmpty()) {
      return;
    }
    ArrayNode all = into.putArray("answering");
    for (RunManifest.Answering one : who) {
      ObjectNode node = all.addObject().put("role", one.role()).put("model", one.model());
      one.returned().forEach(node.putArray("returned")::add);
      if (!one.prices().isEmpty()) {
        one.prices().forEach(node.putObject("usd_per_million_tokens")::put);
      }
    }
  }

  private static int calls(ModelRun run, Function<Spending, Spending.Part> role) {
    return run.samples().stream().mapToInt(s -> role.apply(s.spending()).calls()).sum();
  }

  private static void role(
      ObjectNode costs, String name, ModelRun run, Function<Spending, Spending.Part> role) {
    Spending.Part sum = Spending.Part.NONE;
    for (Sample sample : run.samples()) {
      sum = sum.plus(role.apply(sample.spending()));
    }
    if (sum.calls() == 0) {
      return;
    }
    ObjectNode into = costs.putObject(name).put("calls", sum.calls());
    Spending.Tokens tokens = sum.tokens();
    into.putObject("tokens")
        .put("uncached_input", tokens.uncachedInput())
        .put("cache_read", tokens.cacheRead())
        .put("cache_write", tokens.cacheWrite())
        .put("output", tokens.output())
        .put("reasoning", tokens.reasoning());
    if (sum.usd().isPresent()) {
      double usd = sum.usd().getAsDouble();
      into.put("usd", rounded(usd)).put("usd_per_1000", rounded(1000 * usd / run.samples().size()));
    } else {
      into.put("not_measured", "a call has no usage, or the model has no price");
    }
    Spending.Part aside = role.apply(run.voided().spending());
    if (aside.calls() > 0 && aside.usd().isPresent()) {
      into.put("set_aside_usd", rounded(aside.usd().getAsDouble()));
    }
  }

  private static void customer(ObjectNode into, ModelRun run) {
    CustomerFaults faults = CustomerFaults.of(run);
    into.put("faults", faults.faults()).put("conversations", faults.begun());
    into.put("fault_rate", rounded(faults.rate())).put("bound", CustomerFaults.BOUND);
    into.put("within_bound", faults.withinBound());
    int unusable = run.voided().spending().customer().unusable();
    for (Sample sample : run.samples()) {
      unusable += sample.spending().customer().unusable();
    }
    into.put("unusable_answers", unusable);
  }

  private static void judge(ObjectNode into, ModelRun run) {
    List<Opinion> opinions = run.valid().stream().flatMap(s -> s.opinion().stream()).toList();
    List<Opinion.Answer> answers = opinions.stream().flatMap(o -> o.answers().stream()).toList();
    into.put("conversations", opinions.size());
    into.put("failed", opinions.stream().filter(o -> !o.overall().failure().isEmpty()).count());
    into.put("criteria_asked", answers.size());
    into.put(
        "criteria_unjudged",
        answers.stream().filter(a -> a.verdict() == Score.Verdict.UNJUDGED).count());
    into.put("unusable_answers", opinions.stream().mapToInt(Opinion::faults).sum());
    opinions.stream()
        .map(o -> o.overall().failure())
        .filter(failure -> !failure.isEmpty())
        .min(Comparator.naturalOrder())
        .ifPresent(failure -> into.put("failure", failure));
  }

  private static double rounded(double value) {
    return Math.round(value * 1e6) / 1e6;
  }
}
