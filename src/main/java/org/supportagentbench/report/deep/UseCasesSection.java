package org.supportagentbench.report.deep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.supportagentbench.report.GroupRows.IntentRow;
import org.supportagentbench.suite.Bucket;

/// Each intent with its rates; plain counts stand beside each, whatever the coverage.
final class UseCasesSection implements Sections.SectionWriter {
  @Override
  public Optional<Section> write(Facts facts) {
    List<List<String>> rows = new ArrayList<>();
    for (IntentRow row : facts.intents(Bucket.ROUTINE)) {
      rows.add(
          List.of(
              Figures.words(row.intent()),
              percent(row.resolution()),
              percent(row.handover()),
              decimal(row.adherence()),
              Integer.toString(row.valid())));
    }
    for (IntentRow row : facts.intents(Bucket.MUST_ESCALATE)) {
      rows.add(
          List.of(
              Figures.words(row.intent()) + " (must escalate)",
              "-",
              percent(row.handover()) + " handed over",
              decimal(row.adherence()),
              Integer.toString(row.valid())));
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "use-cases",
                "Per use case",
                List.of(
                    new Block.Table(
                        "Each intent; six cases each, n counts valid conversations",
                        List.of("Use case", "Resolution", "Handover", "Adherence", "n"),
                        rows))));
  }

  private static String percent(OptionalDouble value) {
    return value.isPresent() ? Figures.percent(value.getAsDouble()) : "not measured";
  }

  private static String decimal(OptionalDouble value) {
    return value.isPresent() ? Figures.decimal(value.getAsDouble()) : "not measured";
  }
}
