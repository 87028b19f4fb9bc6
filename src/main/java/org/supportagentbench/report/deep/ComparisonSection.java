package org.supportagentbench.report.deep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.supportagentbench.report.MetricName;
import org.supportagentbench.report.ModelRun;
import org.supportagentbench.report.PairedComparison;
import org.supportagentbench.report.Standing;
import org.supportagentbench.report.site.Entry;
import org.supportagentbench.statistics.Ranks;

/// Where it stands among the others: places that it may hold, who beats whom, and its neighbours.
final class ComparisonSection implements Sections.SectionWriter {
  private static final List<MetricName> AXES =
      List.of(
          MetricName.OVER_ESCALATION, MetricName.ESCALATION_ACCURACY, MetricName.UNSAFE_ACTIONS);

  @Override
  public Optional<Section> write(Facts facts) {
    List<Entry> others = facts.others();
    if (facts.entry().control()) {
      return Optional.empty();
    }
    if (others.isEmpty()) {
      return Optional.of(
          new Section(
              "comparison",
              "How it compares",
              List.of(
                  Prose.of(
                          "It is the only ranked model of this report: 0 others, so nothing can be said of its place. The controls on the board show what the scale means.")
                      .paragraph())));
    }
    List<Block> blocks = new ArrayList<>();
    Optional<Standing> standing = facts.entry().standing();
    Prose prose = new Prose();
    standing.ifPresent(s -> places(prose, s, others.size() + 1));
    standing.ifPresent(s -> value(prose, s));
    dominance(prose, facts, others);
    if (!prose.isEmpty()) {
      blocks.add(prose.paragraph());
    }
    neighbours(facts).ifPresent(blocks::add);
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("comparison", "How it compares", blocks));
  }

  private static void places(Prose prose, Standing standing, int models) {
    for (MetricName axis : AXES) {
      Ranks.Place place = standing.places().get(axis);
      if (place != null) {
        prose.say(
            "By %s its place lies between %d and %d of %d (95%%, mean %s)."
                .formatted(
                    Figures.words(axis.wire()),
                    place.low(),
                    place.high(),
                    models,
                    Figures.tenth(place.mean())));
      }
    }
  }

  private static void value(Prose prose, Standing standing) {
    standing
        .notDominated()
        .ifPresent(p ->
            prose.say(
                "That no model that is no dearer beats it has a probability of %s (differences below 2 points of over-escalation, 4 points of escalation accuracy, one trap and a tenth of the price count as none)."
                    .formatted(Figures.percent(p))));
  }

  /// Models that are at least as good on all three axes by their means, and better on one.
  private static void dominance(Prose prose, Facts facts, List<Entry> others) {
    List<String> beaten = new ArrayList<>();
    List<String> beating = new ArrayList<>();
    for (Entry other : others) {
      if (beats(facts.entry(), other)) {
        beaten.add(priced(other));
      } else if (beats(other, facts.entry())) {
        beating.add(priced(other));
      }
    }
    if (!beaten.isEmpty()) {
      prose.say("By the means of these three alone it beats " + String.join(", ", beaten) + ".");
    }
    if (!beating.isEmpty()) {
      prose.say(
          "By the means of these three alone it is beaten by " + String.join(", ", beating) + ".");
    }
    facts
        .measured(MetricName.COST_USD_PER_1000)
        .filter(_ -> !beaten.isEmpty() || !beating.isEmpty())
        .ifPresent(m ->
            prose.say(
                "It costs %s USD for 1,000 conversations; theirs, where known, stands in brackets."
                    .formatted(Figures.decimal(m.mean()))));
  }

  /// `name (12.30 USD)`; the name alone where the price is not known.
  private static String priced(Entry entry) {
    return entry
        .measured(MetricName.COST_USD_PER_1000)
        .map(m -> "%s (%s USD)".formatted(entry.name().full(), Figures.decimal(m.mean())))
        .orElse(entry.name().full());
  }

  private static boolean beats(Entry one, Entry other) {
    boolean better = false;
    for (MetricName axis : AXES) {
      var mine = one.measured(axis);
      var theirs = other.measured(axis);
      if (mine.isEmpty() || theirs.isEmpty()) {
        return false;
      }
      double by = mine.get().mean() - theirs.get().mean();
      double lead = axis == MetricName.ESCALATION_ACCURACY ? by : -by;
      if (lead < 0) {
        return false;
      }
      better |= lead > 0;
    }
    return better;
  }

  /// The models next to it on the board, paired by case.
  private static Optional<Block> neighbours(Facts facts) {
    List<Entry> ranked = facts.report().ranked();
    int place = ranked.indexOf(facts.entry());
    List<ModelRun> near = new ArrayList<>();
    for (int step : new int[] {-1, 1}) {
      if (place >= 0 && place + step >= 0 && place + step < ranked.size()) {
        near.add(ranked.get(place + step).run());
      }
    }
    List<List<String>> rows = new ArrayList<>();
    for (ModelRun other : near) {
      for (PairedComparison.Row row : facts.rivals().of(facts.run(), other)) {
        rows.add(row(other.setup().model(), row));
      }
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Table(
                "Against its neighbours on the board, paired by case (sign-flip permutation, Holm)",
                List.of(
                    "Metric", "Against", "Difference", "95% interval", "p", "Cases", "In words"),
                rows));
  }

  private static List<String> row(String other, PairedComparison.Row row) {
    return List.of(
        Figures.words(row.metric().wire()),
        other,
        Figures.decimal(row.difference()),
        Figures.decimal(row.interval().low()) + " to " + Figures.decimal(row.interval().high()),
        row.corrected() < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", row.corrected()),
        Integer.toString(row.cases()),
        row.toldApart() ? (row.difference() < 0 ? "lower" : "higher") : "cannot be told apart");
  }
}
