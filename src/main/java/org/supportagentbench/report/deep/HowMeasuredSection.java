package org.supportagentbench.report.deep;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.supportagentbench.results.RunManifest;

/// What was run, and what it cannot say.
final class HowMeasuredSection implements Sections.SectionWriter {
  @Override
  public Optional<Section> write(Facts facts) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("run", facts.run().setup().run()));
    rows.add(List.of("suite", facts.entry().stored().manifest().suite()));
    rows.add(List.of("runs of each case", Integer.toString(facts.run().setup().runs())));
    rows.add(
        List.of(
            "conversations",
            "%d valid of %d planned".formatted(facts.valid(), facts.run().plannedInAll())));
    new TreeMap<>(facts.run().setup().parameters())
        .forEach((name, value) -> rows.add(List.of(Figures.words(name), value)));
    facts
        .run()
        .setup()
        .answering()
        .forEach(one -> rows.add(List.of("answered as " + one.role(), answered(one))));
    Prose limits =
        Prose.of(
            "One store, one kind of goods, simulated customers: a strong proxy for your desk, no guarantee. Sentences of this report are made of its figures by fixed rules; quotes are picked by the first case in which a behaviour was found. Nothing here is a composite score.");
    return Optional.of(
        new Section(
            "how",
            "How this was measured",
            List.of(
                new Block.Table("What was run", List.of("What", "Value"), rows),
                limits.paragraph())));
  }

  /// Such as `gpt-9-2026-06-01; 0.75 input, 4.5 output (USD a million tokens)`.
  private static String answered(RunManifest.Answering one) {
    String names = one.returned().isEmpty() ? "-" : String.join(", ", one.returned());
    if (one.prices().isEmpty()) {
      return names + "; no price";
    }
    List<String> prices = new ArrayList<>();
    one.prices()
        .forEach((name, usd) ->
            prices.add(
                BigDecimal.valueOf(usd).stripTrailingZeros().toPlainString()
                    + " "
                    + Figures.words(name)));
    return "%s; %s (USD a million tokens)".formatted(names, String.join(", ", prices));
  }
}
