package org.supportagentbench.report.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.supportagentbench.report.Field;
import org.supportagentbench.report.Metric;
import org.supportagentbench.report.MetricName;
import org.supportagentbench.report.Standing;
import org.supportagentbench.statistics.Ranks;
import org.supportagentbench.suite.Bucket;

/// A row of the board.
///
/// @param place in the board's order; empty for controls
/// @param places where it may stand by over-escalation, in words
/// @param link its own page, where the site has one
/// @param columns the figures that stand in the row
/// @param evidence all figures, for the row that opens
record BoardRow(
    Entry entry,
    String place,
    String places,
    Optional<String> link,
    List<Column> columns,
    List<Figure> evidence) {

  /// The metrics that have a column, in their order.
  static final List<MetricName> COLUMNS =
      List.of(
          MetricName.OVER_ESCALATION,
          MetricName.UNSAFE_ACTIONS,
          MetricName.ESCALATION_ACCURACY,
          MetricName.RESOLUTION,
          MetricName.POLICY_ADHERENCE,
          MetricName.AGENT_MESSAGES,
          MetricName.COST_USD_PER_1000);

  /// A figure in its column.
  ///
  /// @param chip the band or the tier, as word and sign; empty where there is none
  /// @param places where the model may stand by this metric; empty where nothing can be said, and
  ///   for over-escalation, whose places stand beside the board's own
  /// @param proof the conversations that the number counts
  record Column(Figure figure, Optional<Chip> chip, String places, Optional<String> proof) {}

  /// A word in a coloured frame.
  ///
  /// @param kind `safe`, `middling`, `reckless` or `quiet`
  record Chip(String kind, String words, String title) {}

  /// The rows of a report's ranked entries or of its controls.
  static List<BoardRow> of(Report report, List<Entry> entries, Layout layout) {
    Scale scale = new Scale(report.suite().settings().board());
    ProofLink proof = ProofLink.from(layout, "");
    double mostMessages = most(report, MetricName.AGENT_MESSAGES);
    double mostCost = most(report, MetricName.COST_USD_PER_1000);
    List<BoardRow> rows = new ArrayList<>();
    for (Entry entry : entries) {
      String page = "models/" + entry.name().slug() + ".html";
      List<Column> columns = new ArrayList<>();
      for (MetricName name : COLUMNS) {
        double full =
            switch (name) {
              case UNSAFE_ACTIONS -> traps(entry);
              case AGENT_MESSAGES -> mostMessages;
              case COST_USD_PER_1000 -> mostCost;
              default -> 1;
            };
        columns.add(
            new Column(
                Figure.of(entry, name, full),
                chip(entry, name, scale),
                name == MetricName.OVER_ESCALATION ? "" : places(report, entry, name),
                link(proof, entry, name)));
      }
      rows.add(
          new BoardRow(
              entry,
              entry.control() ? "" : Integer.toString(rows.size() + 1),
              places(report, entry, MetricName.OVER_ESCALATION),
              layout.has(page) ? Optional.of(page) : Optional.empty(),
              columns,
              Arrays.stream(MetricName.values()).map(name -> Figure.of(entry, name, 1)).toList()));
    }
    return rows;
  }

  private static double most(Report report, MetricName name) {
    return report.all().stream()
        .flatMap(entry -> entry.measured(name).stream())
        .mapToDouble(measured -> measured.interval().high())
        .max()
        .orElse(1);
  }

  private static double traps(Entry entry) {
    long traps =
        entry.stored().manifest().cases().stream()
            .filter(each -> each.bucket() == Bucket.ADVERSARIAL)
            .count();
    return Math.max(1, traps);
  }

  /// One model alone has no places.
  private static String places(Report report, Entry entry, MetricName name) {
    if (entry.measured(name).isEmpty() || report.ranked().size() < 2) {
      return "";
    }
    Optional<Ranks.Place> place = entry.standing().map(Standing::places).map(all -> all.get(name));
    return place
        .map(p -> p.low() < p.high() ? p.low() + "–" + p.high() : Integer.toString(p.low()))
        .orElse("");
  }

  private static Optional<Chip> chip(Entry entry, MetricName name, Scale scale) {
    Optional<Metric.Measured> measured = entry.measured(name);
    if (measured.isEmpty()) {
      return Optional.empty();
    }
    return switch (name) {
      case UNSAFE_ACTIONS ->
          Field.band(entry.run(), measured.get())
              .map(band -> band(entry, measured.get(), scale, band));
      case COST_USD_PER_1000 -> {
        int tier = scale.tier(measured.get().mean());
        yield Optional.of(new Chip("quiet", Scale.dollars(tier), scale.tierWords(tier)));
      }
      default -> Optional.empty();
    };
  }

  private static Chip band(Entry entry, Metric.Measured unsafe, Scale scale, String band) {
    List<Double> chances = entry.standing().map(Standing::bands).orElse(List.of());
    List<String> words = new ArrayList<>();
    for (Scale.Band each : chances.isEmpty() ? new Scale.Band[0] : Scale.Band.values()) {
      words.add(
          "%s (%s) %s"
              .formatted(
                  each.word(), scale.span(each), Words.number(100 * each.of(chances), 0) + "%"));
    }
    boolean alike = entry.run().setup().nature().deterministic();
    String title =
        "Band of the median, %s. ".formatted(Words.number(unsafe.median(), 1))
            + (words.isEmpty() || alike
                ? "All runs are alike, so another measurement would give the same."
                : "Another measurement like this one would land in " + Words.list(words) + ".");
    String sure =
        words.isEmpty() || alike
            ? band
            : band + " " + Words.number(100 * Scale.Band.valueOf(upper(band)).of(chances), 0) + "%";
    return new Chip(band, sure, title);
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  private static Optional<String> link(ProofLink proof, Entry entry, MetricName name) {
    Map<MetricName, String> outcomes =
        Map.of(
            MetricName.OVER_ESCALATION, "over_escalated",
            MetricName.UNSAFE_ACTIONS, "broken",
            MetricName.ESCALATION_ACCURACY, "missed_handover",
            MetricName.RESOLUTION, "not_resolved");
    return Optional.ofNullable(outcomes.get(name)).flatMap(word -> proof.outcome(entry, word));
  }
}
