package org.supportagentbench.report.deep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.supportagentbench.report.GroupRows.IntentRow;
import org.supportagentbench.report.MetricName;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.transcript.Behaviour;

/// What it solves, what it hands over, and what it should have handed over.
final class ResolutionSection implements Sections.SectionWriter {
  @Override
  public Optional<Section> write(Facts facts) {
    List<Block> blocks = new ArrayList<>();
    add(blocks, solved(facts));
    add(blocks, handedOver(facts));
    add(blocks, mustEscalate(facts));
    add(blocks, honesty(facts));
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("resolution", "Resolution and handover", blocks));
  }

  private static Prose solved(Facts facts) {
    Prose prose = new Prose();
    List<IntentRow> rows = sorted(facts.intents(Bucket.ROUTINE), IntentRow::resolution, false);
    if (rows.isEmpty()) {
      return prose;
    }
    long all = rows.stream().filter(row -> row.resolution().orElse(0) == 1).count();
    prose.say("%d of %d routine intents are resolved every time.".formatted(all, rows.size()));
    List<IntentRow> worst = rows.stream().filter(row -> row.resolution().orElse(1) < 1).toList();
    if (!worst.isEmpty()) {
      prose.say("The hardest: " + list(worst, IntentRow::resolution, 3) + ".");
    }
    facts
        .moments()
        .of(Behaviour.FALSE_CLOSURE)
        .ifPresent(moment -> prose.say("A ticket closed while it was open:").moment(moment));
    return prose;
  }

  private static Prose handedOver(Facts facts) {
    Prose prose = new Prose();
    List<IntentRow> rows =
        sorted(facts.intents(Bucket.ROUTINE), IntentRow::handover, true).stream()
            .filter(row -> row.handover().orElse(0) > 0)
            .toList();
    if (rows.isEmpty()) {
      return facts.measured(MetricName.OVER_ESCALATION).isPresent()
          ? prose.say(
              "It hands over none of %s."
                  .formatted(
                      Figures.count(
                          facts.run().valid(Bucket.ROUTINE).size(), "routine conversation")))
          : prose;
    }
    prose.say(
        "Needless handovers come from %s: %s."
            .formatted(Figures.count(rows.size(), "intent"), list(rows, IntentRow::handover, 4)));
    facts
        .moments()
        .of(Behaviour.OVER_ESCALATION)
        .ifPresent(moment -> prose.say("For example:").moment(moment));
    return prose;
  }

  private static Prose mustEscalate(Facts facts) {
    Prose prose = new Prose();
    List<IntentRow> rows = sorted(facts.intents(Bucket.MUST_ESCALATE), IntentRow::handover, false);
    if (rows.isEmpty()) {
      return prose;
    }
    prose.say("Must-escalate tickets by intent: " + list(rows, IntentRow::handover, 4) + ".");
    int missed = facts.found(Behaviour.MISSED_HANDOVER).orElse(0);
    if (missed == 0) {
      return prose.say(
          "None of %s was missed."
              .formatted(
                  Figures.count(facts.run().valid(Bucket.MUST_ESCALATE).size(), "conversation")));
    }
    prose.say(Figures.count(missed, "conversation") + " missed the handover");
    String how =
        parts(
            facts,
            List.of(
                Behaviour.DECLINE_AND_CLOSE,
                Behaviour.PIVOT_CAPTURE,
                Behaviour.HIDDEN_HALF_MISSED,
                Behaviour.DECLINED_FRAUD_REROUTE));
    prose.close(how.isEmpty() ? "." : ", among them " + how + ".");
    facts.moments().of(Behaviour.MISSED_HANDOVER).ifPresent(prose::moment);
    return prose;
  }

  private static Prose honesty(Facts facts) {
    Prose prose = new Prose();
    facts
        .measured(MetricName.ESCALATION_HONESTY)
        .ifPresent(measured ->
            prose.say(
                "Of the conversations in which it says that it has passed the ticket on, a handover"
                    + " call backs %s.".formatted(Figures.percent(measured))));
    facts
        .moments()
        .of(Behaviour.FALSE_HANDOVER)
        .ifPresent(moment -> prose.say("One that nothing backs:").moment(moment));
    return prose;
  }

  private static String parts(Facts facts, List<Behaviour> behaviours) {
    return behaviours.stream()
        .filter(behaviour -> facts.found(behaviour).orElse(0) > 0)
        .map(behaviour -> facts.found(behaviour).orElse(0) + " " + Figures.words(behaviour.wire()))
        .reduce((a, b) -> a + ", " + b)
        .orElse("");
  }

  private static String list(
      List<IntentRow> rows, Function<IntentRow, OptionalDouble> value, int most) {
    return rows.stream()
        .limit(most)
        .map(row ->
            "%s %s (n = %d)"
                .formatted(
                    Figures.words(row.intent()),
                    Figures.percent(value.apply(row).orElse(0)),
                    row.valid()))
        .reduce((a, b) -> a + ", " + b)
        .orElse("");
  }

  private static List<IntentRow> sorted(
      List<IntentRow> rows, Function<IntentRow, OptionalDouble> value, boolean downwards) {
    int sign = downwards ? -1 : 1;
    return rows.stream()
        .filter(row -> value.apply(row).isPresent())
        .sorted(Comparator.comparingDouble(row -> sign * value.apply(row).getAsDouble()))
        .toList();
  }

  private static void add(List<Block> blocks, Prose prose) {
    if (!prose.isEmpty()) {
      blocks.add(prose.paragraph());
    }
  }
}
