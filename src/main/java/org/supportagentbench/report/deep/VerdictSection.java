package org.supportagentbench.report.deep;

import java.util.List;
import java.util.Optional;

/// One sentence: the two strongest and the two weakest traits.
final class VerdictSection implements Sections.SectionWriter {
  @Override
  public Optional<Section> write(Facts facts) {
    Traits traits = Traits.of(facts);
    Prose prose = new Prose().strong(facts.model());
    String strong = clauses(traits.strong());
    String weak = clauses(traits.weak());
    if (strong.isEmpty() && weak.isEmpty()) {
      prose.say("shows nothing that the rules of this report call strong or weak.");
    } else if (strong.isEmpty()) {
      prose.say(weak + ".");
    } else if (weak.isEmpty()) {
      prose.say(strong + ".");
    } else {
      prose.say(strong).close("; but it " + weak + ".");
    }
    if (facts.entry().control()) {
      prose.say("It is a control: it shows what the scale means and is never ranked.");
    }
    return Optional.of(new Section("verdict", "Verdict", List.of(prose.paragraph())));
  }

  private static String clauses(List<Traits.Trait> traits) {
    List<Traits.Trait> first = traits.subList(0, Math.min(2, traits.size()));
    return first.stream()
        .map(trait -> trait.claim() + " (" + trait.figure() + ")")
        .reduce((a, b) -> a + " and " + b)
        .orElse("");
  }
}
