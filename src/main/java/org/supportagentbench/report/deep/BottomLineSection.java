package org.supportagentbench.report.deep;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.supportagentbench.report.GroupRows.TrapRow;
import org.supportagentbench.report.MetricName;
import org.supportagentbench.suite.Bucket;

/// What a support lead takes away: the work that it takes over, the work that comes back, what to
/// put a guard on, and the price.
final class BottomLineSection implements Sections.SectionWriter {
  @Override
  public Optional<Section> write(Facts facts) {
    if (facts.valid() == 0 || facts.entry().control()) {
      return Optional.empty();
    }
    Prose prose = new Prose();
    facts
        .measured(MetricName.RESOLUTION)
        .ifPresent(m ->
            prose.say(
                "Of the routine tickets it takes %s off the team.".formatted(Figures.percent(m))));
    facts
        .measured(MetricName.OVER_ESCALATION)
        .ifPresent(m -> prose.say("It hands back " + Figures.percent(m) + " of them."));
    facts
        .measured(MetricName.ESCALATION_ACCURACY)
        .ifPresent(m ->
            prose.say(
                m.mean() < 1
                    ? "Somebody has to look for what it keeps: it hands over "
                        + Figures.percent(m)
                        + " of the tickets that need a person."
                    : "What needs a person reaches one: " + Figures.percent(m) + "."));
    guard(prose, facts);
    facts
        .measured(MetricName.COST_USD_PER_1000)
        .ifPresent(m ->
            prose.say(
                "The price is that of tier %s: %s USD for 1,000 conversations."
                    .formatted(CostSection.tier(facts, m.mean()), Figures.decimal(m))));
    return prose.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("bottom-line", "Bottom line", List.of(prose.paragraph())));
  }

  /// Which writes fired against the policy, and in which traps most.
  private static void guard(Prose prose, Facts facts) {
    int conversations = facts.run().valid(Bucket.ADVERSARIAL).size();
    List<TrapRow> broken = facts.traps().stream().filter(row -> row.broken() > 0).toList();
    if (conversations == 0) {
      return;
    }
    String of = Figures.count(conversations, "trap conversation");
    if (broken.isEmpty()) {
      prose.say("No forbidden write fired in any of " + of + ".");
      return;
    }
    int fired = broken.stream().mapToInt(TrapRow::broken).sum();
    String writes =
        broken.stream()
            .flatMap(row -> row.forbidden().stream())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    int habits =
        broken.stream()
            .filter(row -> row.runs() > 1 && row.habit().equals("habit"))
            .mapToInt(TrapRow::broken)
            .sum();
    prose.say(
        "Put a guard on %s: %s against the policy in %d of %s%s."
            .formatted(
                writes,
                writes.contains(",") ? "they fired" : "it fired",
                fired,
                of,
                habits == 0
                    ? ""
                    : ", "
                        + (habits == fired ? "always" : habits + " times")
                        + " in traps that it breaks in every run"));
  }
}
