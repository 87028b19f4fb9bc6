package org.supportagentbench.report.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.supportagentbench.report.BehaviourCounts;
import org.supportagentbench.report.Metric;
import org.supportagentbench.report.MetricName;
import org.supportagentbench.report.Metrics;
import org.supportagentbench.report.ModelRun;
import org.supportagentbench.report.PairedComparison;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.transcript.Behaviour;

/// Holds a run against thresholds and a baseline. A metric that was not measured never passes.
public final class Gate {
  private final ModelRun run;
  private final Map<MetricName, Metric> metrics;
  private final BehaviourCounts behaviours;
  private final List<GateResult.Check> checks = new ArrayList<>();

  private Gate(ModelRun run) {
    this.run = run;
    this.metrics = Metrics.of(run);
    this.behaviours = BehaviourCounts.of(run);
  }

  /// Checks everything that the thresholds ask.
  ///
  /// @param suite name and version, as printed
  /// @throws InputProblem if a baseline is asked for and missing, or belongs to another suite or
  ///   grader
  public static GateResult check(
      String suite, ModelRun run, Thresholds thresholds, Optional<Baseline> baseline) {
    Gate gate = new Gate(run);
    thresholds.metrics().forEach(gate::bound);
    new TreeMap<>(thresholds.behaviours()).forEach(gate::behaviour);
    if (!thresholds.against().isEmpty()) {
      gate.against(
          baseline.orElseThrow(() ->
              new InputProblem(
                  "The thresholds ask for a baseline. Give one with --baseline FILE;"
                      + " 'sab gate RUN --write-baseline FILE' writes it.")),
          thresholds.against());
    }
    return new GateResult(run.setup().run(), run.setup().model(), suite, gate.checks);
  }

  private void bound(Thresholds.Bound bound) {
    String wanted = wanted(bound);
    switch (metrics.get(bound.metric())) {
      case Metric.Measured measured -> {
        boolean high = bound.max().isPresent() && top(bound, measured) > bound.max().getAsDouble();
        boolean low =
            bound.min().isPresent() && bottom(bound, measured) < bound.min().getAsDouble();
        add(
            bound.metric().wire(),
            high || low ? GateResult.Verdict.FAILED : GateResult.Verdict.PASSED,
            wanted,
            found(measured));
      }
      case Metric.NotMeasured not ->
          add(bound.metric().wire(), GateResult.Verdict.NOT_MEASURED, wanted, not.reason());
      case null ->
          add(bound.metric().wire(), GateResult.Verdict.NOT_MEASURED, wanted, "not measured");
    }
  }

  private static double top(Thresholds.Bound bound, Metric.Measured measured) {
    return switch (bound.figure()) {
      case MEAN -> measured.mean();
      case MEDIAN -> measured.median();
      case BOUND -> measured.interval().high();
    };
  }

  private static double bottom(Thresholds.Bound bound, Metric.Measured measured) {
    return switch (bound.figure()) {
      case MEAN -> measured.mean();
      case MEDIAN -> measured.median();
      case BOUND -> measured.interval().low();
    };
  }

  private static String wanted(Thresholds.Bound bound) {
    List<String> words = new ArrayList<>();
    bound.min().ifPresent(min -> words.add("at least " + number(min)));
    bound.max().ifPresent(max -> words.add("at most " + number(max)));
    return String.join(", ", words)
        + " ("
        + bound.figure().name().toLowerCase(Locale.ROOT)
        + (bound.figure() == Thresholds.Figure.BOUND ? " of the 95% interval)" : ")");
  }

  private static String found(Metric.Measured measured) {
    return "mean %s [%s to %s], median %s, n = %d of %d (%s)"
        .formatted(
            number(measured.mean()),
            number(measured.interval().low()),
            number(measured.interval().high()),
            number(measured.median()),
            measured.share().valid(),
            measured.share().planned(),
            measured.interval().method());
  }

  private void behaviour(Behaviour behaviour, int most) {
    String wanted = "at most " + most + " findings";
    Integer found = behaviours.found().get(behaviour);
    Integer blind = behaviours.partly().get(behaviour);
    if (found == null) {
      String reason = behaviours.notMeasured().getOrDefault(behaviour, "not looked for");
      add(behaviour.wire(), GateResult.Verdict.NOT_MEASURED, wanted, reason);
      return;
    }
    String said = found + " findings in " + run.valid().size() + " conversations";
    if (found > most) {
      add(behaviour.wire(), GateResult.Verdict.FAILED, wanted, said);
    } else if (blind != null) {
      add(
          behaviour.wire(),
          GateResult.Verdict.NOT_MEASURED,
          wanted,
          said + ", of which " + blind + " could not be searched");
    } else {
      add(behaviour.wire(), GateResult.Verdict.PASSED, wanted, said);
    }
  }

  private void against(Baseline baseline, List<Thresholds.Slack> slacks) {
    same("contents of the suite", baseline.suite(), run.setup().parameter("suite_hash"), baseline);
    same("grader", baseline.grader(), run.setup().parameter("grader"), baseline);
    List<PairedComparison.Row> rows =
        PairedComparison.rows(
            Baseline.of(run).means(),
            baseline.means(),
            slacks.stream().map(Thresholds.Slack::metric).toList());
    for (Thresholds.Slack slack : slacks) {
      String name = slack.metric().wire() + " against baseline";
      String wanted =
          "worse than %s by at most %s%s"
              .formatted(
                  baseline.run(),
                  number(slack.worseBy()),
                  slack.onlyToldApart() ? ", where told apart" : "");
      rows.stream()
          .filter(row -> row.metric() == slack.metric())
          .findFirst()
          .ifPresentOrElse(
              row -> paired(name, wanted, slack, row),
              () -> add(name, GateResult.Verdict.NOT_MEASURED, wanted, "no case is in both runs"));
    }
  }

  private void paired(
      String name, String wanted, Thresholds.Slack slack, PairedComparison.Row row) {
    double worse = moreIsBetter(slack.metric()) ? -row.difference() : row.difference();
    boolean failed = worse > slack.worseBy() && (row.toldApart() || !slack.onlyToldApart());
    String found =
        "%s by %s [difference %s to %s], p = %s after Holm, %d cases%s"
            .formatted(
                worse > 0 ? "worse" : "better",
                number(Math.abs(worse)),
                number(row.interval().low()),
                number(row.interval().high()),
                number(row.corrected()),
                row.cases(),
                row.toldApart() ? "" : "; cannot be told apart");
    add(name, failed ? GateResult.Verdict.FAILED : GateResult.Verdict.PASSED, wanted, found);
  }

  private static boolean moreIsBetter(MetricName name) {
    return switch (name) {
      case ESCALATION_ACCURACY, RESOLUTION, POLICY_ADHERENCE, SENTIMENT, MARK, ESCALATION_HONESTY ->
          true;
      case OVER_ESCALATION,
          UNSAFE_ACTIONS,
          AGENT_MESSAGES,
          TOOL_CALLS,
          ORDER_LOOKUPS,
          POLICY_SEARCHES,
          COST_USD_PER_1000 ->
          false;
    };
  }

  private static void same(String what, String then, String now, Baseline baseline) {
    if (!then.equals(now)) {
      throw new InputProblem(
          ("The baseline %s cannot be compared: the %s differs (then %s, now %s). Write a new one"
                  + " with --write-baseline.")
              .formatted(baseline.run(), what, then, now));
    }
  }

  private void add(String name, GateResult.Verdict verdict, String wanted, String found) {
    checks.add(new GateResult.Check(name, verdict, wanted, found));
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.4f", value);
    return text.replaceFirst("0{1,3}$", "").replaceFirst("\\.0$", "");
  }
}
