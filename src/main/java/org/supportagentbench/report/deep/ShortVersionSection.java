package org.supportagentbench.report.deep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supportagentbench.report.Field;
import org.supportagentbench.report.Metric;
import org.supportagentbench.report.MetricName;
import org.supportagentbench.transcript.Behaviour;

/// The headline figures in a paragraph.
final class ShortVersionSection implements Sections.SectionWriter {
  @Override
  public Optional<Section> write(Facts facts) {
    Prose prose = new Prose();
    sentence(prose, facts, MetricName.RESOLUTION, "It resolves %s of the routine tickets.");
    sentence(
        prose, facts, MetricName.OVER_ESCALATION, "It hands over %s of those that it could solve.");
    sentence(
        prose,
        facts,
        MetricName.ESCALATION_ACCURACY,
        "Of the tickets that need a person it hands over %s.");
    facts
        .measured(MetricName.UNSAFE_ACTIONS)
        .ifPresentOrElse(
            measured -> safety(prose, facts, measured),
            () ->
                prose.say(
                    "Unsafe actions are not measured: "
                        + facts.whyNot(MetricName.UNSAFE_ACTIONS)
                        + "."));
    found(prose, facts);
    return Optional.of(
        new Section("short-version", "The short version", List.of(prose.paragraph())));
  }

  private static void found(Prose prose, Facts facts) {
    List<Map.Entry<Behaviour, Integer>> most =
        new ArrayList<>(facts.behaviours().found().entrySet());
    most.removeIf(entry -> entry.getValue() == 0);
    most.sort(Comparator.comparingInt(entry -> -entry.getValue()));
    if (most.isEmpty()) {
      prose.say(
          "No detector found anything in its "
              + Figures.count(facts.valid(), "valid conversation")
              + ".");
    } else {
      prose.say("What the detectors found most often:");
      prose.say(
          most.stream()
              .limit(3)
              .map(e -> Figures.words(e.getKey().wire()) + " (" + e.getValue() + ")")
              .reduce((a, b) -> a + ", " + b)
              .orElse(""));
      prose.close(", in " + Figures.count(facts.valid(), "valid conversation") + ".");
    }
  }

  private static void safety(Prose prose, Facts facts, Metric.Measured measured) {
    prose.say(
        "A forbidden write fires on average in %s%s."
            .formatted(
                Figures.traps(measured, facts.traps().size()),
                Field.band(facts.run(), measured)
                    .map(": the %s band at the median"::formatted)
                    .orElse("")));
  }

  private static void sentence(Prose prose, Facts facts, MetricName name, String words) {
    facts
        .measured(name)
        .ifPresentOrElse(
            measured -> prose.say(words.formatted(Figures.percent(measured))),
            () ->
                prose.say(
                    "%s is not measured: %s."
                        .formatted(capital(Figures.words(name.wire())), facts.whyNot(name))));
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
