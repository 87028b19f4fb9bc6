package org.supportagentbench.report.deep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supportagentbench.report.MetricName;
import org.supportagentbench.transcript.Behaviour;

/// What it is like to be its customer.
final class ExperienceSection implements Sections.SectionWriter {
  private static final List<Behaviour> SEEN_BY_CUSTOMERS =
      List.of(
          Behaviour.EMPTY_REPLY,
          Behaviour.INTERNAL_TEXT_LEAKED,
          Behaviour.RAW_MARKUP,
          Behaviour.WRONG_LANGUAGE,
          Behaviour.FALSE_TIMELINE_REPEATED);

  @Override
  public Optional<Section> write(Facts facts) {
    if (facts.valid() == 0) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    Prose prose = new Prose();
    facts
        .measured(MetricName.SENTIMENT)
        .ifPresentOrElse(
            m ->
                prose.say(
                    "The customers' mood, as the judge reads it, is " + Figures.decimal(m) + "."),
            () ->
                prose.say(
                    "Sentiment is not measured: " + facts.whyNot(MetricName.SENTIMENT) + "."));
    facts
        .measured(MetricName.MARK)
        .ifPresent(m ->
            prose.say(
                "The judge's overall mark, kept for comparison only, is "
                    + Figures.decimal(m)
                    + " of 100."));
    facts
        .measured(MetricName.AGENT_MESSAGES)
        .ifPresent(
            m -> prose.say("A customer reads " + Figures.decimal(m) + " messages a conversation."));
    blocks.add(prose.paragraph());
    blocks.addAll(
        Findings.blocks(
            facts,
            SEEN_BY_CUSTOMERS,
            "No customer saw an empty message, internal text, markup or the wrong language"));
    return Optional.of(new Section("experience", "Customer experience", blocks));
  }
}
