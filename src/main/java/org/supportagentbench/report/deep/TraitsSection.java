package org.supportagentbench.report.deep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Strengths and weaknesses as two lists, each with its number.
final class TraitsSection implements Sections.SectionWriter {
  @Override
  public Optional<Section> write(Facts facts) {
    Traits traits = Traits.of(facts);
    List<Block> blocks = new ArrayList<>();
    add(blocks, "Strong:", traits.strong(), "nothing reaches the bounds that this report sets.");
    add(blocks, "Weak:", traits.weak(), "nothing falls below the bounds that this report sets.");
    return Optional.of(new Section("traits", "Strong and weak traits", blocks));
  }

  private static void add(
      List<Block> blocks, String label, List<Traits.Trait> traits, String none) {
    if (traits.isEmpty()) {
      blocks.add(new Prose().strong(label).say(none).paragraph());
      return;
    }
    blocks.add(new Prose().strong(label).paragraph());
    blocks.add(
        new Block.Bullets(
            traits.stream()
                .map(trait ->
                    Prose.of("It " + trait.claim() + ": " + trait.figure() + ".").paragraph())
                .toList()));
  }
}
