package org.supportagentbench.report.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.supportagentbench.report.MetricName;
import org.supportagentbench.statistics.Correlation;
import org.supportagentbench.suite.Bucket;

/// Everything that the board's page shows.
record BoardView(
    Report report,
    Text text,
    List<Answer> answers,
    List<BoardRow> ranked,
    List<BoardRow> controls,
    Pictures pictures,
    PublishedBoard published) {

  /// Sentences that depend on what was run.
  ///
  /// @param counts what was held, in figures, for the line below the title
  /// @param lead the first sentence: how much there is to choose from
  record Text(String counts, String lead, String traps, String basis, List<String> warnings) {}

  /// Pictures and maps.
  ///
  /// @param correlation of verbosity and adherence over the models, in words; empty for few models
  record Pictures(
      List<PictureRow> rows,
      String json,
      Scale scale,
      List<HeatMap> maps,
      Optional<String> correlation) {
    /// The class that gives a picture its height before it is drawn, so that nothing moves.
    ///
    /// @param heads lines besides those of the models
    String height(int heads) {
      int lines = rows.size() + heads;
      return IntStream.of(2, 4, 8, 16, 24, 40)
          .filter(most -> lines <= most)
          .mapToObj(most -> "n" + most)
          .findFirst()
          .orElse("n40");
    }

    /// Whether enough models have a cost for it to be an axis.
    boolean priced() {
      return rows.stream().filter(row -> row.tier() > 0).count() > 1;
    }

    /// What the tiers mean.
    String tierWords() {
      return IntStream.rangeClosed(1, scale.tiers())
          .mapToObj(tier -> Scale.dollars(tier) + " " + scale.tierWords(tier))
          .collect(Collectors.joining(", "));
    }
  }

  static BoardView of(Report report, Layout layout) {
    ProofLink proof = ProofLink.from(layout, "");
    Scale scale = new Scale(report.suite().settings().board());
    List<PictureRow> rows = PictureRow.of(report);
    Pictures pictures =
        new Pictures(
            rows,
            PictureRow.json(rows, report, scale),
            scale,
            List.of(
                HeatMap.traps(report, proof),
                HeatMap.intents(report, Bucket.ROUTINE, proof),
                HeatMap.intents(report, Bucket.MUST_ESCALATE, proof)),
            correlation(report));
    return new BoardView(
        report,
        text(report),
        Answer.of(report),
        BoardRow.of(report, report.ranked(), layout),
        BoardRow.of(report, report.controls(), layout),
        pictures,
        PublishedBoard.read());
  }

  private static Text text(Report report) {
    long held = report.all().stream().mapToLong(entry -> entry.run().samples().size()).sum();
    List<String> counts = new ArrayList<>();
    counts.add(Words.count(report.ranked().size(), "ranked model"));
    if (!report.controls().isEmpty()) {
      counts.add(Words.count(report.controls().size(), "control"));
    }
    counts.add(Words.count(held, "conversation"));
    counts.add(
        "%d routine, %d must-escalate and %d adversarial cases"
            .formatted(
                cases(report, Bucket.ROUTINE),
                cases(report, Bucket.MUST_ESCALATE),
                cases(report, Bucket.ADVERSARIAL)));
    return new Text(
        String.join(" · ", counts),
        lead(report),
        Long.toString(cases(report, Bucket.ADVERSARIAL)),
        basis(report),
        warnings(report));
  }

  /// What resolution and adherence are read from; all runs of a report share it.
  private static String basis(Report report) {
    String judge = report.anyRun().manifest().parameters().getOrDefault("judge", "rules");
    return judge.equals("rules") ? "from the log" : "from log and judge";
  }

  private static String lead(Report report) {
    return switch (report.ranked().size()) {
      case 0 -> "Nothing is ranked here yet: controls only show what the scale means.";
      case 1 ->
          report.controls().isEmpty()
              ? "One model stands here, without others or controls to judge it against."
              : "One model stands here. It can be judged against the controls below, and not yet"
                  + " against others.";
      default ->
          "What each agent did was read from the log, not from its words. There is no composite"
              + " score: read the column that your desk cares about.";
    };
  }

  private static List<String> warnings(Report report) {
    List<String> warnings = new ArrayList<>();
    if (!report.suiteIsTheOneThatWasRun()) {
      warnings.add(
          "The suite's files on disk are not those that were run: titles and purposes of cases on"
              + " these pages may differ from what the agents met. No number depends on them.");
    }
    if (report.all().stream().anyMatch(entry -> entry.run().setup().nature().deterministic())) {
      warnings.add(
          "Some agents are deterministic: their runs are all alike, so a case counts once and no"
              + " interval speaks of repetition.");
    }
    return warnings;
  }

  private static long cases(Report report, Bucket bucket) {
    return report.anyRun().manifest().cases().stream()
        .filter(each -> each.bucket() == bucket)
        .count();
  }

  private static Optional<String> correlation(Report report) {
    List<Entry> both =
        report.ranked().stream()
            .filter(e -> e.measured(MetricName.AGENT_MESSAGES).isPresent())
            .filter(e -> e.measured(MetricName.POLICY_ADHERENCE).isPresent())
            .toList();
    double[] messages = values(both, MetricName.AGENT_MESSAGES);
    double[] adherence = values(both, MetricName.POLICY_ADHERENCE);
    if (both.size() < 4 || isFlat(messages) || isFlat(adherence)) {
      return Optional.empty();
    }
    Correlation found = Correlation.of(messages, adherence);
    return Optional.of(
        "Over these %d models the correlation of messages and adherence is r = %s (95%% %s to %s, %s)."
            .formatted(
                found.pairs(),
                Words.number(found.r(), 2),
                Words.number(found.interval().low(), 2),
                Words.number(found.interval().high(), 2),
                found.interval().method()));
  }

  private static double[] values(List<Entry> entries, MetricName name) {
    return entries.stream().mapToDouble(e -> e.measured(name).orElseThrow().mean()).toArray();
  }

  private static boolean isFlat(double[] values) {
    return Arrays.stream(values).distinct().count() < 2;
  }
}
