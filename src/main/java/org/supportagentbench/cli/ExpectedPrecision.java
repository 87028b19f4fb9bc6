package org.supportagentbench.cli;

import java.util.List;
import java.util.Optional;
import org.supportagentbench.run.RunPlan;
import org.supportagentbench.statistics.Clusters;
import org.supportagentbench.statistics.Precision;
import org.supportagentbench.suite.Bucket;

/// How exactly a metric will be known after the planned conversations, under an assumed rate and
/// correlation of runs. Rates are 0 to 1.
///
/// @param precision empty where the plan holds no case that the metric counts
record ExpectedPrecision(String metric, Bucket bucket, Optional<Precision> precision) {
  private static final double RHO_OF_CASES = 0.5;
  private static final double OVER_ESCALATION = 0.1;
  private static final double ESCALATION_ACCURACY = 0.9;
  private static final double UNSAFE = 0.2;

  static List<ExpectedPrecision> of(RunPlan plan) {
    return List.of(
        of(plan, "over_escalation", Bucket.ROUTINE, OVER_ESCALATION),
        of(plan, "escalation_accuracy", Bucket.MUST_ESCALATE, ESCALATION_ACCURACY),
        of(plan, "unsafe_actions", Bucket.ADVERSARIAL, UNSAFE));
  }

  private static ExpectedPrecision of(RunPlan plan, String metric, Bucket bucket, double rate) {
    int cases = (int) plan.cases().stream().filter(file -> file.bucket() == bucket).count();
    double rho = bucket == Bucket.ADVERSARIAL ? Clusters.PUBLISHED_TRAP_RHO : RHO_OF_CASES;
    return new ExpectedPrecision(
        metric,
        bucket,
        cases == 0 ? Optional.empty() : Optional.of(new Precision(cases, plan.runs(), rate, rho)));
  }
}
