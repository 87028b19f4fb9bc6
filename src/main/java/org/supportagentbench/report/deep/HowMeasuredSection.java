package org.supportagentbench.report.deep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

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
}
