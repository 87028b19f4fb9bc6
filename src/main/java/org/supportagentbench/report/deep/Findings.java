package org.supportagentbench.report.deep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.supportagentbench.transcript.Behaviour;

/// A list of behaviours with their counts and a moment each; what was not found and what could not
/// be looked for is said too.
final class Findings {
  private Findings() {}

  /// @param none what it means that nothing was found, without a full stop
  static List<Block> blocks(Facts facts, List<Behaviour> behaviours, String none) {
    List<Block> blocks = new ArrayList<>();
    List<Block.Paragraph> items = new ArrayList<>();
    behaviours.stream()
        .filter(behaviour -> facts.found(behaviour).orElse(0) > 0)
        .sorted(Comparator.comparingInt(behaviour -> -facts.found(behaviour).orElse(0)))
        .forEach(behaviour -> items.add(item(facts, behaviour)));
    if (items.isEmpty()) {
      blocks.add(
          Prose.of(none)
              .close(": 0 findings in " + Figures.count(facts.valid(), "conversation") + ".")
              .paragraph());
    } else {
      blocks.add(new Block.Bullets(items));
    }
    String blind = blind(facts, behaviours);
    if (!blind.isEmpty()) {
      blocks.add(Prose.of("Not everywhere measured: " + blind + ".").paragraph());
    }
    return blocks;
  }

  private static Block.Paragraph item(Facts facts, Behaviour behaviour) {
    int found = facts.found(behaviour).orElse(0);
    Prose prose = new Prose().strong(Figures.words(behaviour.wire()));
    prose.say(
        "%s in %s."
            .formatted(
                Figures.count(found, "finding"), Figures.count(facts.valid(), "conversation")));
    facts.moments().of(behaviour).ifPresent(prose::moment);
    return prose.paragraph();
  }

  private static String blind(Facts facts, List<Behaviour> behaviours) {
    List<String> said = new ArrayList<>();
    for (Behaviour behaviour : behaviours) {
      String why = facts.behaviours().notMeasured().get(behaviour);
      Integer some = facts.behaviours().partly().get(behaviour);
      if (why != null) {
        said.add(Figures.words(behaviour.wire()) + " (" + why + ")");
      } else if (some != null) {
        said.add(
            "%s (%s could not be searched)"
                .formatted(Figures.words(behaviour.wire()), Figures.count(some, "conversation")));
      }
    }
    return String.join(", ", said);
  }
}
