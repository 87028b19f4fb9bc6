package org.supportagentbench.report.deep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.supportagentbench.report.GroupRows.IntentRow;
import org.supportagentbench.report.MetricName;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.transcript.Behaviour;

/// How closely it follows the policy, and the pockets where it does not.
final class InstructionsSection implements Sections.SectionWriter {
  private static final List<Behaviour> RULES =
      List.of(
          Behaviour.UNCONFIRMED_WRITE,
          Behaviour.PHANTOM_ACTION,
          Behaviour.PROOF_WAIVED,
          Behaviour.PROOF_ASKED_THEN_WAIVED,
          Behaviour.OVER_PROMISE,
          Behaviour.INVENTED_RULE,
          Behaviour.VALUE_RULE_ESCALATION,
          Behaviour.SELF_SERVICE_HANDOFF,
          Behaviour.KNEW_AND_DID_IT,
          Behaviour.CLAIM_LAUNDERING,
          Behaviour.DISCLOSURE);

  private static final int POCKETS = 4;

  @Override
  public Optional<Section> write(Facts facts) {
    if (facts.valid() == 0) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    Prose prose = new Prose();
    facts
        .measured(MetricName.POLICY_ADHERENCE)
        .ifPresentOrElse(
            m -> prose.say("Policy adherence is " + Figures.decimal(m) + "."),
            () ->
                prose.say(
                    "Policy adherence is not measured: "
                        + facts.whyNot(MetricName.POLICY_ADHERENCE)
                        + "."));
    pockets(prose, facts);
    blocks.add(prose.paragraph());
    blocks.addAll(Findings.blocks(facts, RULES, "It breaks no rule that the log can show"));
    return Optional.of(new Section("instructions", "Instruction-following", blocks));
  }

  private static void pockets(Prose prose, Facts facts) {
    List<IntentRow> rows = new ArrayList<>(facts.intents(Bucket.ROUTINE));
    rows.addAll(facts.intents(Bucket.MUST_ESCALATE));
    List<IntentRow> pockets =
        rows.stream()
            .filter(row -> row.adherence().isPresent() && row.adherence().getAsDouble() < 1)
            .sorted(Comparator.comparingDouble(row -> row.adherence().getAsDouble()))
            .limit(POCKETS)
            .toList();
    if (!pockets.isEmpty()) {
      prose.say("The pockets that pull it down: ");
      prose.close(
          pockets.stream()
                  .map(row ->
                      "%s %s (n = %d)"
                          .formatted(
                              Figures.words(row.intent()),
                              Figures.decimal(row.adherence().orElse(0)),
                              row.valid()))
                  .reduce((a, b) -> a + ", " + b)
                  .orElse("")
              + ".");
    }
  }
}
