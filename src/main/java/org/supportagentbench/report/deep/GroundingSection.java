package org.supportagentbench.report.deep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supportagentbench.report.MetricName;
import org.supportagentbench.report.SlipSum;
import org.supportagentbench.transcript.Behaviour;
import org.supportagentbench.transcript.Score;

/// Whether what it says comes from somewhere: lookups, links, numbers, and the record.
final class GroundingSection implements Sections.SectionWriter {
  private static final List<Behaviour> GROUNDING =
      List.of(
          Behaviour.INVENTED_LINK,
          Behaviour.INTERNAL_HOST,
          Behaviour.INVENTED_PRODUCT,
          Behaviour.UNGROUNDED_TRACKING,
          Behaviour.UNGROUNDED_REFERENCE,
          Behaviour.STALE_TRACKING,
          Behaviour.CONTRADICTS_LOOKUP,
          Behaviour.INVENTED_DELIVERY,
          Behaviour.ORDER_DATE_AS_DELIVERY,
          Behaviour.WRONG_ACTION_ARGUMENTS);

  @Override
  public Optional<Section> write(Facts facts) {
    if (facts.valid() == 0) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    Prose calls = new Prose();
    facts
        .measured(MetricName.TOOL_CALLS)
        .ifPresent(
            m -> calls.say("It makes " + Figures.decimal(m) + " tool calls a conversation."));
    facts
        .measured(MetricName.ORDER_LOOKUPS)
        .ifPresent(m ->
            calls.say("It looks an order up in " + Figures.percent(m) + " of the conversations."));
    facts
        .measured(MetricName.POLICY_SEARCHES)
        .ifPresent(m -> calls.say("It searches the policy in " + Figures.percent(m) + "."));
    SlipSum.of(facts.run()).ifPresent(sum -> calls.say(slips(sum)));
    if (!calls.isEmpty()) {
      blocks.add(calls.paragraph());
    }
    blocks.addAll(Findings.blocks(facts, GROUNDING, "Nothing that it cites lacks a source"));
    return Optional.of(new Section("grounding", "Tool usage and grounding", blocks));
  }

  private static String slips(SlipSum sum) {
    Score.Slips slips = sum.slips();
    if (slips.equals(Score.Slips.NONE)) {
      return "None of its calls has malformed arguments, names an unknown tool or repeats another (%s)."
          .formatted(Figures.count(sum.counted(), "conversation"));
    }
    return "Calls written wrongly: %d with arguments that are no JSON object, %d of tools that do not exist, %d the same as an earlier one (in %d of %s)."
        .formatted(
            slips.malformedArguments(),
            slips.unknownTools(),
            slips.repeatedCalls(),
            sum.conversations(),
            Figures.count(sum.counted(), "conversation"));
  }
}
