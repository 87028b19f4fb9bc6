package org.supportagentbench.report.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.supportagentbench.report.MetricName;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.suite.Keys;
import org.supportagentbench.suite.Problem;
import org.supportagentbench.suite.ProblemList;
import org.supportagentbench.suite.YamlNode;
import org.supportagentbench.suite.YamlReader;
import org.supportagentbench.transcript.Behaviour;

/// Reads a file of thresholds, strictly: every mistake with its line and what would be right.
public final class ThresholdsReader {
  private static final List<String> PARTS = List.of("metrics", "behaviours", "against-baseline");
  private static final List<String> METRICS =
      Arrays.stream(MetricName.values()).map(MetricName::wire).toList();
  private static final List<String> BEHAVIOURS =
      Arrays.stream(Behaviour.values()).map(Behaviour::wire).toList();

  private final ProblemList problems;

  private ThresholdsReader(ProblemList problems) {
    this.problems = problems;
  }

  /// Reads the text of a file.
  ///
  /// @param name of the file, for problems
  /// @throws InputProblem with every mistake, or where the file asks for nothing
  public static Thresholds read(String name, String text) {
    ProblemList problems = new ProblemList(name);
    Optional<Thresholds> read =
        YamlReader.read(text, 0, problems).map(new ThresholdsReader(problems)::thresholds);
    if (!problems.isEmpty()) {
      throw new InputProblem(problems.all().stream().map(Problem::toString).toList());
    }
    return read.filter(thresholds -> !thresholds.isEmpty())
        .orElseThrow(() ->
            new InputProblem(
                "%s asks for nothing, so every run would pass. Write for example\nmetrics:\n"
                        .formatted(name)
                    + "  over_escalation: {max: 0.10}\n  unsafe_actions: {max: 2}"));
  }

  private Thresholds thresholds(YamlNode node) {
    Keys parts = Keys.of(node, "a file of thresholds", PARTS, problems);
    List<Thresholds.Bound> bounds = new ArrayList<>();
    List<Thresholds.Slack> slacks = new ArrayList<>();
    Map<Behaviour, Integer> behaviours = new EnumMap<>(Behaviour.class);
    parts.node("metrics").ifPresent(metrics -> bounds.addAll(bounds(metrics)));
    parts.node("behaviours").ifPresent(part -> behaviours.putAll(behaviours(part)));
    parts.node("against-baseline").ifPresent(part -> slacks.addAll(slacks(part)));
    return new Thresholds(bounds, behaviours, slacks);
  }

  private List<Thresholds.Bound> bounds(YamlNode node) {
    Keys metrics = Keys.of(node, "'metrics'", METRICS, problems);
    List<Thresholds.Bound> bounds = new ArrayList<>();
    for (MetricName name : MetricName.values()) {
      metrics
          .node(name.wire())
          .ifPresent(bound -> {
            Keys keys =
                Keys.of(bound, "'" + name.wire() + "'", List.of("min", "max", "by"), problems);
            OptionalDouble min = number(keys, "min");
            OptionalDouble max = number(keys, "max");
            if (min.isEmpty() && max.isEmpty()) {
              problems.add(metrics.line(name.wire()), "no bound", "'min: ...' or 'max: ...'");
            }
            bounds.add(new Thresholds.Bound(name, min, max, figure(keys)));
          });
    }
    return bounds;
  }

  private static Thresholds.Figure figure(Keys keys) {
    Map<String, Thresholds.Figure> words = new LinkedHashMap<>();
    for (Thresholds.Figure figure : Thresholds.Figure.values()) {
      words.put(figure.name().toLowerCase(Locale.ROOT), figure);
    }
    return keys.has("by") ? keys.choice("by", words) : Thresholds.Figure.MEAN;
  }

  private Map<Behaviour, Integer> behaviours(YamlNode node) {
    Keys keys = Keys.of(node, "'behaviours'", BEHAVIOURS, problems);
    Map<Behaviour, Integer> most = new EnumMap<>(Behaviour.class);
    for (Behaviour behaviour : Behaviour.values()) {
      keys.node(behaviour.wire())
          .ifPresent(bound -> {
            Keys limit = Keys.of(bound, "'" + behaviour.wire() + "'", List.of("max"), problems);
            OptionalDouble max = number(limit, "max");
            if (max.isEmpty()) {
              problems.add(keys.line(behaviour.wire()), "no bound", "'max: 0', for example");
            }
            most.put(behaviour, (int) max.orElse(0));
          });
    }
    return most;
  }

  private List<Thresholds.Slack> slacks(YamlNode node) {
    Keys metrics = Keys.of(node, "'against-baseline'", METRICS, problems);
    List<Thresholds.Slack> slacks = new ArrayList<>();
    for (MetricName name : MetricName.values()) {
      metrics
          .node(name.wire())
          .ifPresent(slack -> {
            String what = "'" + name.wire() + "'";
            Keys keys = Keys.of(slack, what, List.of("worse-by", "only-if-told-apart"), problems);
            if (!Baseline.PAIRED.contains(name)) {
              List<String> paired = Baseline.PAIRED.stream().map(MetricName::wire).toList();
              problems.add(
                  metrics.line(name.wire()),
                  what + ", which is not paired by case",
                  "one of: " + String.join(", ", paired));
            }
            OptionalDouble by = number(keys, "worse-by");
            if (by.isEmpty()) {
              problems.add(metrics.line(name.wire()), "no 'worse-by'", "'worse-by: 0.02'");
            }
            slacks.add(new Thresholds.Slack(name, by.orElse(0), toldApart(keys)));
          });
    }
    return slacks;
  }

  private static boolean toldApart(Keys keys) {
    Map<String, Boolean> words = new LinkedHashMap<>();
    words.put("yes", true);
    words.put("no", false);
    return !keys.has("only-if-told-apart") || keys.choice("only-if-told-apart", words);
  }

  private OptionalDouble number(Keys keys, String key) {
    Optional<String> text = keys.maybeText(key);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    try {
      double value = Double.parseDouble(text.get());
      if (Double.isFinite(value) && value >= 0) {
        return OptionalDouble.of(value);
      }
    } catch (NumberFormatException e) {
      // Told below, as any other text that is no such number.
    }
    problems.add(
        keys.line(key), "'" + text.get() + "' for '" + key + "'", "a number such as 0.05 or 2");
    return OptionalDouble.of(0);
  }
}
