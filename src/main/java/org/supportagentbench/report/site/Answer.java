package org.supportagentbench.report.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.supportagentbench.report.Field;
import org.supportagentbench.report.Metric;
import org.supportagentbench.report.MetricName;

/// One of the four answers to "which model?", found by a written rule.
///
/// @param question what a support lead asks
/// @param winner the model; absent where nothing was measured
/// @param value its number, with what it counts
/// @param evidence sentences with the figures that decide, and how sure they are
/// @param rule how the answer was found
record Answer(
    String question, Optional<Entry> winner, String value, List<String> evidence, String rule) {

  /// Copies the list.
  Answer {
    evidence = List.copyOf(evidence);
  }

  /// The answers of a report.
  static List<Answer> of(Report report) {
    List<Entry> ranked = report.ranked();
    return List.of(
        new Question(
                "Which takes most work off the team?",
                MetricName.OVER_ESCALATION,
                "of routine tickets handed back",
                "Lowest over-escalation of the models that are not in the reckless band.")
            .answer(ranked, entry -> !isReckless(entry)),
        new Question(
                "Which holds the line?",
                MetricName.UNSAFE_ACTIONS,
                "unsafe actions on the traps",
                "Fewest unsafe actions; ties by over-escalation.")
            .answer(ranked, _ -> true),
        cheapest(ranked),
        new Question(
                "Which never keeps what needs a person?",
                MetricName.ESCALATION_ACCURACY,
                "of must-escalate tickets handed over",
                "Highest escalation accuracy; ties by over-escalation.")
            .answer(ranked, _ -> true));
  }

  private static boolean isReckless(Entry entry) {
    return entry
        .measured(MetricName.UNSAFE_ACTIONS)
        .flatMap(unsafe -> Field.band(entry.run(), unsafe))
        .equals(Optional.of("reckless"));
  }

  /// A question that one metric answers.
  private record Question(String question, MetricName metric, String counts, String rule) {
    Answer answer(List<Entry> ranked, Predicate<Entry> allowed) {
      List<Entry> all =
          ranked.stream()
              .filter(entry -> entry.measured(metric).isPresent())
              .filter(allowed)
              .sorted(best())
              .toList();
      if (all.isEmpty()) {
        return new Answer(
            question,
            Optional.empty(),
            "not measured",
            List.of("No ranked model has this figure."),
            rule);
      }
      Entry winner = all.getFirst();
      Figure figure = Figure.of(winner, metric, 1);
      List<String> evidence = new ArrayList<>();
      evidence.add(
          "%s: %s, %s conversations valid."
              .formatted(figure.value(), figure.intervalWords(), figure.evidence().share()));
      evidence.add(rivals(all));
      evidence.add(otherSides(winner));
      return new Answer(
          question, Optional.of(winner), figure.value() + " " + counts, evidence, rule);
    }

    private Comparator<Entry> best() {
      boolean low = MetricWords.of(metric).good() == MetricWords.Good.LOW;
      return Comparator.comparingDouble((Entry e) -> (low ? 1 : -1) * mean(e, metric))
          .thenComparing(Entry.BOARD_ORDER);
    }

    private String rivals(List<Entry> all) {
      Metric.Measured own = all.getFirst().measured(metric).orElseThrow();
      if (all.size() == 1) {
        return "No other ranked model to compare with.";
      }
      List<String> overlap =
          all.stream()
              .skip(1)
              .filter(entry -> overlaps(own, entry.measured(metric).orElseThrow()))
              .map(entry -> entry.name().full())
              .toList();
      return overlap.isEmpty()
          ? "Its interval lies apart from those of all %d others.".formatted(all.size() - 1)
          : "Its interval overlaps with that of %s.".formatted(Words.some(overlap, 3));
    }

    private String otherSides(Entry winner) {
      List<String> words = new ArrayList<>();
      for (MetricName other :
          List.of(
              MetricName.OVER_ESCALATION,
              MetricName.UNSAFE_ACTIONS,
              MetricName.ESCALATION_ACCURACY)) {
        if (other != metric) {
          Figure figure = Figure.of(winner, other, 1);
          words.add(figure.words().label().toLowerCase(Locale.ROOT) + " " + figure.value());
        }
      }
      return "Beside it: " + Words.list(words) + ".";
    }
  }

  private static Answer cheapest(List<Entry> ranked) {
    String question = "Which is cheapest for a resolved ticket?";
    String rule = "Lowest cost of the agent for a resolved routine ticket: cost over resolution.";
    Function<Entry, Optional<Double>> cost = Answer::costOfResolved;
    List<Entry> all =
        ranked.stream()
            .filter(entry -> cost.apply(entry).isPresent())
            .sorted(Comparator.comparing(entry -> cost.apply(entry).orElseThrow()))
            .toList();
    if (all.isEmpty()) {
      return new Answer(
          question,
          Optional.empty(),
          "not measured",
          List.of("No ranked model has a measured cost" + why(ranked) + "."),
          rule);
    }
    Entry winner = all.getFirst();
    List<String> evidence = new ArrayList<>();
    evidence.add(
        "%s for 1,000 conversations at a resolution of %s."
            .formatted(
                Figure.of(winner, MetricName.COST_USD_PER_1000, 1).value(),
                Figure.of(winner, MetricName.RESOLUTION, 1).value()));
    if (all.size() > 1) {
      Entry next = all.get(1);
      evidence.add(
          "Next is %s at $%s."
              .formatted(next.name().full(), Words.number(cost.apply(next).orElseThrow(), 4)));
    }
    return new Answer(
        question,
        Optional.of(winner),
        "$" + Words.number(cost.apply(winner).orElseThrow(), 4) + " for a resolved ticket",
        evidence,
        rule);
  }

  private static String why(List<Entry> ranked) {
    return ranked.stream()
        .map(entry -> entry.metrics().get(MetricName.COST_USD_PER_1000))
        .filter(Metric.NotMeasured.class::isInstance)
        .map(metric -> ": " + ((Metric.NotMeasured) metric).reason())
        .findFirst()
        .orElse("");
  }

  private static Optional<Double> costOfResolved(Entry entry) {
    Optional<Metric.Measured> cost = entry.measured(MetricName.COST_USD_PER_1000);
    Optional<Metric.Measured> resolution = entry.measured(MetricName.RESOLUTION);
    return cost.isPresent() && resolution.isPresent() && resolution.get().mean() > 0
        ? Optional.of(cost.get().mean() / 1000 / resolution.get().mean())
        : Optional.empty();
  }

  private static boolean overlaps(Metric.Measured one, Metric.Measured other) {
    return one.interval().low() <= other.interval().high()
        && other.interval().low() <= one.interval().high();
  }

  private static double mean(Entry entry, MetricName metric) {
    return entry.measured(metric).orElseThrow().mean();
  }
}
