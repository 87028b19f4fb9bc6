package org.supportagentbench.report.deep;

import java.util.List;
import java.util.Optional;

/// The sections of a report in their order. To add one: write a class, put it here.
final class Sections {
  private static final List<SectionWriter> ALL =
      List.of(
          new VerdictSection(),
          new ShortVersionSection(),
          new ResolutionSection(),
          new SafetySection(),
          new GroundingSection(),
          new InstructionsSection(),
          new ExperienceSection(),
          new WinsSection(),
          new TraitsSection(),
          new StabilitySection(),
          new ComparisonSection(),
          new CostSection(),
          new BottomLineSection(),
          new GlanceSection(),
          new UseCasesSection(),
          new HowMeasuredSection());

  private Sections() {}

  /// Writes one section; empty where there is nothing to say.
  interface SectionWriter {
    Optional<Section> write(Facts facts);
  }

  static List<Section> of(Facts facts) {
    return ALL.stream().map(writer -> writer.write(facts)).flatMap(Optional::stream).toList();
  }
}
