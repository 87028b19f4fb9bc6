package org.supportagentbench.report.deep;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.supportagentbench.report.BehaviourCounts;
import org.supportagentbench.report.Field;
import org.supportagentbench.report.GroupRows;
import org.supportagentbench.report.Metric;
import org.supportagentbench.report.MetricName;
import org.supportagentbench.report.ModelRun;
import org.supportagentbench.report.site.Entry;
import org.supportagentbench.report.site.Report;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.transcript.Behaviour;

/// Everything that the sections of one report are made of. Immutable but for the moments, which are
/// all collected before the first section is written.
final class Facts {
  private final Entry entry;
  private final Report report;
  private final Field field;
  private final Moments moments;
  private final Rivals rivals;
  private final BehaviourCounts behaviours;
  private final List<GroupRows.IntentRow> intents;
  private final List<GroupRows.TrapRow> traps;

  Facts(Entry entry, Report report, Field field, Moments moments, Rivals rivals) {
    this.entry = entry;
    this.report = report;
    this.field = field;
    this.moments = moments;
    this.rivals = rivals;
    this.behaviours = BehaviourCounts.of(entry.run());
    this.intents = GroupRows.intents(entry.run());
    this.traps = GroupRows.traps(entry.run());
  }

  Entry entry() {
    return entry;
  }

  String model() {
    return entry.name().full();
  }

  ModelRun run() {
    return entry.run();
  }

  Report report() {
    return report;
  }

  Field field() {
    return field;
  }

  /// What the reports of one site say of other runs.
  Rivals rivals() {
    return rivals;
  }

  Moments moments() {
    return moments;
  }

  Optional<Metric.Measured> measured(MetricName name) {
    return entry.measured(name);
  }

  Metric metric(MetricName name) {
    return Objects.requireNonNull(entry.metrics().get(name));
  }

  /// Why a metric has no number; empty where it has one.
  String whyNot(MetricName name) {
    return metric(name) instanceof Metric.NotMeasured not ? not.reason() : "";
  }

  List<GroupRows.IntentRow> intents(Bucket bucket) {
    return intents.stream().filter(row -> row.bucket() == bucket).toList();
  }

  List<GroupRows.TrapRow> traps() {
    return traps;
  }

  /// Findings of a behaviour in valid conversations; empty where it was not looked for.
  Optional<Integer> found(Behaviour behaviour) {
    return Optional.ofNullable(behaviours.found().get(behaviour));
  }

  BehaviourCounts behaviours() {
    return behaviours;
  }

  /// Everything that has a name in the sentences of a report: models, traps, intents, behaviours
  /// and metrics.
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (Entry each : report.all()) {
      names.add(each.name().full());
      names.add(each.name().model());
    }
    traps.forEach(row -> names.add(Figures.words(row.trap())));
    intents.forEach(row -> names.add(Figures.words(row.intent())));
    for (Behaviour behaviour : Behaviour.values()) {
      names.add(Figures.words(behaviour.wire()));
    }
    for (MetricName metric : MetricName.values()) {
      names.add(Figures.words(metric.wire()));
    }
    return names;
  }

  int valid() {
    return run().valid().size();
  }

  /// The other ranked runs of the board.
  List<Entry> others() {
    String id = run().setup().run();
    return report.ranked().stream().filter(each -> !each.run().setup().run().equals(id)).toList();
  }

  /// How often the ranked runs of the board broke a trap, this one included where it is ranked.
  GroupRows.TrapRow onBoard(String trap) {
    return rivals.onBoard(trap);
  }
}
