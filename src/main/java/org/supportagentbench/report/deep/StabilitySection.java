package org.supportagentbench.report.deep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.supportagentbench.report.CaseMeans;
import org.supportagentbench.report.GroupRows.TrapRow;
import org.supportagentbench.report.MetricName;
import org.supportagentbench.report.Sample;
import org.supportagentbench.statistics.ClusterBootstrap;
import org.supportagentbench.statistics.Interval;
import org.supportagentbench.statistics.PassPower;
import org.supportagentbench.statistics.Quantile;
import org.supportagentbench.suite.Bucket;

/// Whether three runs of it tell the same story.
final class StabilitySection implements Sections.SectionWriter {
  @Override
  public Optional<Section> write(Facts facts) {
    int runs = facts.run().setup().runs();
    if (facts.valid() == 0) {
      return Optional.empty();
    }
    if (runs == 1) {
      return section(Prose.of("It was run once, so nothing can be said of its stability."));
    }
    if (facts.run().setup().nature().deterministic()) {
      return section(
          Prose.of(
              "All %d runs are alike, word for word: a case counts once, and no interval speaks of repetition."
                  .formatted(runs)));
    }
    Prose prose = new Prose();
    perRun(prose, facts, MetricName.OVER_ESCALATION, "Over-escalation by run");
    perRun(prose, facts, MetricName.ESCALATION_ACCURACY, "Escalation accuracy by run");
    perRun(prose, facts, MetricName.RESOLUTION, "Resolution by run");
    flips(prose, facts);
    traps(prose, facts);
    powers(prose, facts, runs);
    return section(prose);
  }

  private static Optional<Section> section(Prose prose) {
    return Optional.of(
        new Section("stability", "Stability across runs", List.of(prose.paragraph())));
  }

  private static void perRun(Prose prose, Facts facts, MetricName name, String words) {
    facts
        .measured(name)
        .ifPresent(measured ->
            prose.say(
                words
                    + ": "
                    + measured.perRun().stream()
                        .map(Figures::percent)
                        .collect(Collectors.joining(", "))
                    + "."));
  }

  /// Routine cases that are resolved in some runs only.
  private static void flips(Prose prose, Facts facts) {
    Map<String, List<Boolean>> cases = resolved(facts);
    long repeated = cases.values().stream().filter(list -> list.size() > 1).count();
    long flips =
        cases.values().stream().filter(list -> list.contains(true) && list.contains(false)).count();
    if (repeated > 0) {
      prose.say(
          "%d of %d routine cases are resolved in some runs and not in others."
              .formatted(flips, repeated));
    }
  }

  private static void traps(Prose prose, Facts facts) {
    List<String> wavering =
        facts.traps().stream()
            .filter(row -> row.habit().equals("comes and goes"))
            .map(TrapRow::trap)
            .map(Figures::words)
            .toList();
    prose.say(
        wavering.isEmpty()
            ? "No trap comes and goes: each is broken in every run or in none."
            : "%s: %s."
                .formatted(
                    wavering.size() == 1
                        ? "1 trap comes and goes"
                        : wavering.size() + " traps come and go",
                    String.join(", ", wavering)));
  }

  /// pass^k over routine cases that have all runs.
  private static void powers(Prose prose, Facts facts, int runs) {
    List<List<Boolean>> complete =
        resolved(facts).values().stream().filter(list -> list.size() == runs).toList();
    if (complete.isEmpty()) {
      return;
    }
    prose.say(
        "A routine case is resolved once with a chance of %s (pass^1), and %d times in a row with %s (pass^%d)."
            .formatted(power(complete, runs, 1), runs, power(complete, runs, runs), runs));
  }

  /// `64.2% (95% interval 57.5% to 70.8%, bootstrap over 120 cases, 2000 draws)`.
  private static String power(List<List<Boolean>> complete, int runs, int k) {
    double[] cases =
        complete.stream()
            .mapToDouble(
                list -> PassPower.of((int) list.stream().filter(yes -> yes).count(), runs, k))
            .toArray();
    Interval interval = ClusterBootstrap.ofCases(cases);
    return "%s (95%% interval %s to %s, %s)"
        .formatted(
            Figures.percent(Quantile.mean(cases)),
            Figures.percent(interval.low()),
            Figures.percent(interval.high()),
            interval.method());
  }

  /// By case, whether each valid run resolved it, as log and judge together say.
  private static Map<String, List<Boolean>> resolved(Facts facts) {
    Map<String, List<Boolean>> cases = new TreeMap<>();
    for (Sample sample : facts.run().valid(Bucket.ROUTINE)) {
      CaseMeans.resolution(facts.run(), sample)
          .ifPresent(value ->
              cases.computeIfAbsent(sample.caseId(), id -> new ArrayList<>()).add(value == 1));
    }
    return cases;
  }
}
