package org.supportagentbench.report.deep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.supportagentbench.report.GroupRows.IntentRow;
import org.supportagentbench.report.Sample;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.transcript.Behaviour;
import org.supportagentbench.transcript.Finding;

/// Each intent with its rates; plain counts stand beside each, whatever the coverage.
final class UseCasesSection implements Sections.SectionWriter {
  private static final double MOSTLY = 0.75;
  private static final Set<Behaviour> TOLD =
      Set.of(Behaviour.OVER_ESCALATION, Behaviour.MISSED_HANDOVER);

  @Override
  public Optional<Section> write(Facts facts) {
    List<List<String>> rows = new ArrayList<>();
    Map<String, String> most = mostFound(facts);
    for (IntentRow row : facts.intents(Bucket.ROUTINE)) {
      rows.add(
          List.of(
              Figures.words(row.intent()),
              percent(row.resolution()),
              percent(row.handover()),
              decimal(row.adherence()),
              Integer.toString(row.valid()),
              read(row, most)));
    }
    for (IntentRow row : facts.intents(Bucket.MUST_ESCALATE)) {
      rows.add(
          List.of(
              Figures.words(row.intent()) + " (must escalate)",
              "-",
              percent(row.handover()) + " handed over",
              decimal(row.adherence()),
              Integer.toString(row.valid()),
              read(row, most)));
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "use-cases",
                "Per use case",
                List.of(
                    new Block.Table(
                        "Each intent; n counts valid conversations. Read: mostly solved from 75% on, weak below; then the finding that stands most often, with how many there are",
                        List.of("Use case", "Resolution", "Handover", "Adherence", "n", "Read"),
                        rows))));
  }

  /// What to make of a row, by rules: solved, handed over or not, and what was found most.
  private static String read(IntentRow row, Map<String, String> most) {
    if (row.valid() == 0) {
      return "nothing valid";
    }
    List<String> words = new ArrayList<>();
    long handed = Math.round(row.handover().orElse(0) * row.valid());
    if (row.bucket() == Bucket.MUST_ESCALATE) {
      words.add(
          handed == row.valid()
              ? "every one reached a person"
              : "%d of %d kept".formatted(row.valid() - handed, row.valid()));
    } else {
      solved(row).ifPresent(words::add);
      if (handed > 0) {
        words.add("%d of %d handed over".formatted(handed, row.valid()));
      }
    }
    Optional.ofNullable(most.get(row.intent())).ifPresent(words::add);
    return String.join("; ", words);
  }

  private static Optional<String> solved(IntentRow row) {
    if (row.resolution().isEmpty()) {
      return Optional.empty();
    }
    double share = row.resolution().getAsDouble();
    return Optional.of(
        share == 1
            ? "solved"
            : share >= MOSTLY ? "mostly solved" : share > 0 ? "weak" : "unsolved");
  }

  /// The finding that stands most often in the conversations of each intent, but for those that the
  /// columns tell already.
  private static Map<String, String> mostFound(Facts facts) {
    Map<String, Map<Behaviour, Integer>> counts = new HashMap<>();
    for (Sample sample : facts.run().valid()) {
      for (Finding finding : sample.score().findings()) {
        if (!TOLD.contains(finding.behaviour())) {
          counts
              .computeIfAbsent(sample.group(), _ -> new EnumMap<>(Behaviour.class))
              .merge(finding.behaviour(), 1, Integer::sum);
        }
      }
    }
    Map<String, String> most = new HashMap<>();
    counts.forEach((group, found) ->
        found.entrySet().stream()
            .min(Comparator.comparingInt(entry -> -entry.getValue()))
            .ifPresent(entry ->
                most.put(
                    group,
                    "%s (%d)".formatted(Figures.words(entry.getKey().wire()), entry.getValue()))));
    return most;
  }

  private static String percent(OptionalDouble value) {
    return value.isPresent() ? Figures.percent(value.getAsDouble()) : "not measured";
  }

  private static String decimal(OptionalDouble value) {
    return value.isPresent() ? Figures.decimal(value.getAsDouble()) : "not measured";
  }
}
