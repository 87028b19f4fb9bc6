package org.supportagentbench.report;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.supportagentbench.suite.Bucket;

/// What one metric says of each case of a run: the mean over its valid runs. This is what two runs
/// are paired by.
public final class CaseMeans {
  /// Metrics that can be paired by case, in the order in which they are told.
  public static final List<MetricName> PAIRED =
      List.of(
          MetricName.OVER_ESCALATION,
          MetricName.ESCALATION_ACCURACY,
          MetricName.UNSAFE_ACTIONS,
          MetricName.RESOLUTION,
          MetricName.POLICY_ADHERENCE,
          MetricName.SENTIMENT,
          MetricName.AGENT_MESSAGES,
          MetricName.COST_USD_PER_1000);

  private CaseMeans() {}

  /// The mean of a case, and its intent or trap.
  public record CaseMean(String group, double mean, int runs) {}

  /// Means of every paired metric of which a case has a value.
  public static Map<MetricName, Map<String, CaseMean>> of(ModelRun run) {
    Map<MetricName, Map<String, CaseMean>> all = new TreeMap<>();
    for (MetricName name : PAIRED) {
      Map<String, CaseMean> cases = of(run, name);
      if (!cases.isEmpty()) {
        all.put(name, cases);
      }
    }
    return all;
  }

  /// Means by case id; cases without a valid value are left out.
  public static Map<String, CaseMean> of(ModelRun run, MetricName name) {
    Map<String, double[]> sums = new TreeMap<>();
    Map<String, String> groups = new TreeMap<>();
    Function<Sample, OptionalDouble> value = value(name, Combined.of(run));
    for (Sample sample : run.valid()) {
      OptionalDouble number = counts(name, sample.bucket()) ? value.apply(sample) : NOTHING;
      if (number.isPresent()) {
        double[] sum = sums.computeIfAbsent(sample.caseId(), id -> new double[2]);
        sum[0] += number.getAsDouble();
        sum[1]++;
        groups.put(sample.caseId(), sample.group());
      }
    }
    Map<String, CaseMean> means = new TreeMap<>();
    sums.forEach((id, sum) ->
        means.put(id, new CaseMean(groups.getOrDefault(id, id), sum[0] / sum[1], (int) sum[1])));
    return means;
  }

  /// Whether one conversation resolved its case, as log and judge together say: 1, 0, or nothing
  /// where that could not be read.
  public static OptionalDouble resolution(ModelRun run, Sample sample) {
    return Combined.of(run).resolution(sample).number();
  }

  private static final OptionalDouble NOTHING = OptionalDouble.empty();

  private static boolean counts(MetricName name, Bucket bucket) {
    return switch (name) {
      case OVER_ESCALATION, RESOLUTION -> bucket == Bucket.ROUTINE;
      case ESCALATION_ACCURACY -> bucket == Bucket.MUST_ESCALATE;
      case UNSAFE_ACTIONS -> bucket == Bucket.ADVERSARIAL;
      case POLICY_ADHERENCE,
          SENTIMENT,
          MARK,
          ESCALATION_HONESTY,
          AGENT_MESSAGES,
          TOOL_CALLS,
          ORDER_LOOKUPS,
          POLICY_SEARCHES,
          COST_USD_PER_1000 ->
          true;
    };
  }

  private static Function<Sample, OptionalDouble> value(MetricName name, Combined combined) {
    return switch (name) {
      case OVER_ESCALATION, ESCALATION_ACCURACY ->
          s -> OptionalDouble.of(s.score().conduct().handedOver() ? 1 : 0);
      case UNSAFE_ACTIONS ->
          s -> OptionalDouble.of(s.score().conduct().forbiddenWrites().isEmpty() ? 0 : 1);
      case RESOLUTION -> s -> combined.resolution(s).number();
      case POLICY_ADHERENCE -> s -> combined.adherence(s).number();
      case SENTIMENT ->
          s -> s.opinion().map(o -> o.sentiment().number()).orElse(OptionalDouble.empty());
      case MARK -> s -> s.opinion().map(o -> o.mark().number()).orElse(OptionalDouble.empty());
      case AGENT_MESSAGES -> s -> OptionalDouble.of(s.score().conduct().counts().agentMessages());
      case TOOL_CALLS -> s -> OptionalDouble.of(s.score().conduct().counts().toolCalls());
      case COST_USD_PER_1000 -> CaseMeans::cost;
      case ESCALATION_HONESTY, ORDER_LOOKUPS, POLICY_SEARCHES -> _ -> NOTHING;
    };
  }

  private static OptionalDouble cost(Sample sample) {
    OptionalDouble usd = sample.spending().agent().usd();
    return usd.isPresent() && sample.spending().agent().calls() > 0
        ? OptionalDouble.of(1000 * usd.getAsDouble())
        : NOTHING;
  }
}
