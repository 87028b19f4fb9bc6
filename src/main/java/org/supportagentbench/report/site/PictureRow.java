package org.supportagentbench.report.site;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supportagentbench.report.Field;
import org.supportagentbench.report.Metric;
import org.supportagentbench.report.MetricName;
import org.supportagentbench.report.Sample;
import org.supportagentbench.report.Standing;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.transcript.Hold;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One model in the pictures, and in the tables that stand below them: both are made of this.
///
/// @param tier of its cost, 1 for the cheapest; 0 where no cost was measured
/// @param holds how its valid trap conversations ended
record PictureRow(Entry entry, int tier, Map<Hold, Integer> holds) {

  static List<PictureRow> of(Report report) {
    Scale scale = new Scale(report.suite().settings().board());
    return report.shown().stream().map(entry -> of(entry, scale)).toList();
  }

  private static PictureRow of(Entry entry, Scale scale) {
    int tier =
        entry.measured(MetricName.COST_USD_PER_1000).map(m -> scale.tier(m.mean())).orElse(0);
    Map<Hold, Integer> holds = new EnumMap<>(Hold.class);
    for (Sample sample : entry.run().valid(Bucket.ADVERSARIAL)) {
      sample.score().conduct().hold().ifPresent(hold -> holds.merge(hold, 1, Integer::sum));
    }
    return new PictureRow(entry, tier, holds);
  }

  int holds(Hold hold) {
    return holds.getOrDefault(hold, 0);
  }

  int trapConversations() {
    return holds.values().stream().mapToInt(Integer::intValue).sum();
  }

  String tierWords() {
    return tier == 0 ? "not measured" : Scale.dollars(tier);
  }

  Figure figure(MetricName name) {
    return Figure.of(entry, name, 1);
  }

  /// Share of must-escalate conversations that were kept, with its interval; empty where not
  /// measured.
  String missed() {
    return entry
        .measured(MetricName.ESCALATION_ACCURACY)
        .map(m -> Words.percent(1 - m.mean()) + " (" + missedRange(m) + ")")
        .orElse("not measured");
  }

  private static String missedRange(Metric.Measured accuracy) {
    return Words.number(100 * (1 - accuracy.interval().high()), 0)
        + "–"
        + Words.number(100 * (1 - accuracy.interval().low()), 0);
  }

  /// The rows as the script that draws them reads them. Nothing in it ends the script element that
  /// it stands in.
  static String json(List<PictureRow> rows, Report report, Scale scale) {
    ObjectNode document = JsonMapper.shared().createObjectNode();
    document.put("tiers", scale.tiers());
    ArrayNode ends = document.putArray("tierEnds");
    scale.board().costTiers().forEach(ends::add);
    document.put("traps", rows.stream().mapToInt(row -> row.traps()).max().orElse(0));
    document.put("controls", report.ranked().isEmpty());
    ArrayNode list = document.putArray("rows");
    rows.forEach(row -> row.write(list.addObject().put("brief", brief(report, row.entry()))));
    return document
        .toString()
        .replace("<", "\\u003c")
        .replace("\u2028", " ")
        .replace("\u2029", " ");
  }

  private static String brief(Report report, Entry entry) {
    return Visible.text(report.brief(entry));
  }

  private int traps() {
    return (int)
        entry.stored().manifest().cases().stream()
            .filter(each -> each.bucket() == Bucket.ADVERSARIAL)
            .count();
  }

  private void write(ObjectNode into) {
    into.put("name", Visible.text(entry.name().full()));
    into.put("tier", tier);
    into.put("pick", entry.marks().contains(Standing.Mark.TROPHY));
    number(into, "cost", MetricName.COST_USD_PER_1000);
    number(into, "over", MetricName.OVER_ESCALATION);
    number(into, "accuracy", MetricName.ESCALATION_ACCURACY);
    number(into, "unsafe", MetricName.UNSAFE_ACTIONS);
    number(into, "messages", MetricName.AGENT_MESSAGES);
    number(into, "adherence", MetricName.POLICY_ADHERENCE);
    entry
        .measured(MetricName.UNSAFE_ACTIONS)
        .flatMap(unsafe -> Field.band(entry.run(), unsafe))
        .ifPresent(band -> into.put("band", band));
    ObjectNode ends = into.putObject("holds");
    for (Hold hold : Hold.values()) {
      ends.put(hold.wire(), holds(hold));
    }
  }

  private void number(ObjectNode into, String key, MetricName name) {
    Optional<Metric.Measured> measured = entry.measured(name);
    if (measured.isPresent()) {
      into.putArray(key)
          .add(rounded(measured.get().mean()))
          .add(rounded(measured.get().interval().low()))
          .add(rounded(measured.get().interval().high()));
    }
  }

  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }
}
