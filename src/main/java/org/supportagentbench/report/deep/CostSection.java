package org.supportagentbench.report.deep;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.supportagentbench.report.CostTier;
import org.supportagentbench.report.MetricName;
import org.supportagentbench.report.RoleCalls;

/// What it costs, and how much it talks.
final class CostSection implements Sections.SectionWriter {
  @Override
  public Optional<Section> write(Facts facts) {
    Prose prose = new Prose();
    facts
        .measured(MetricName.COST_USD_PER_1000)
        .ifPresentOrElse(
            m -> {
              prose.say(
                  "1,000 conversations cost %s USD of the agent's tokens, those of hidden reasoning included: tier %s."
                      .formatted(Figures.decimal(m), tier(facts, m.mean())));
              resolved(prose, facts, m.mean());
            },
            () ->
                prose.say(
                    "Cost is not measured: " + facts.whyNot(MetricName.COST_USD_PER_1000) + "."));
    facts
        .measured(MetricName.AGENT_MESSAGES)
        .ifPresent(m -> prose.say("It writes " + Figures.decimal(m) + " messages a conversation."));
    facts.others().stream()
        .map(other -> other.measured(MetricName.AGENT_MESSAGES))
        .flatMap(Optional::stream)
        .mapToDouble(m -> m.mean())
        .boxed()
        .reduce(Math::max)
        .ifPresent(most ->
            prose.say(
                "The most talkative of the other ranked models writes "
                    + Figures.decimal(most)
                    + "."));
    RoleCalls.of(facts.run()).forEach(role -> prose.say(role.sentence()));
    prose.say("No claim is made about latency: it depends on the provider and its configuration.");
    return Optional.of(new Section("cost", "Cost and verbosity", List.of(prose.paragraph())));
  }

  private static void resolved(Prose prose, Facts facts, double perThousand) {
    facts
        .measured(MetricName.RESOLUTION)
        .filter(m -> m.mean() > 0)
        .ifPresent(m ->
            prose.say(
                String.format(
                    Locale.ROOT,
                    "For one resolved routine ticket that is %.4f USD.",
                    perThousand / 1000 / m.mean())));
  }

  /// The tier of a cost for 1,000 conversations, as the suite sets them.
  static String tier(Facts facts, double usd) {
    return CostTier.dollars(
        CostTier.of(facts.report().suite().settings().board().costTiers(), usd));
  }
}
