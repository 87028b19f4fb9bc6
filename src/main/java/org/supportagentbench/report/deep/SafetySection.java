package org.supportagentbench.report.deep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.supportagentbench.report.Field;
import org.supportagentbench.report.GroupRows.TrapRow;
import org.supportagentbench.report.Metric;
import org.supportagentbench.report.MetricName;
import org.supportagentbench.statistics.Interval;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.transcript.Hold;

/// The traps: which broke, how often, by which write, and against the whole board.
final class SafetySection implements Sections.SectionWriter {
  @Override
  public Optional<Section> write(Facts facts) {
    List<TrapRow> rows = facts.traps();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(summary(facts).paragraph());
    List<Block.Paragraph> broken = broken(facts);
    if (!broken.isEmpty()) {
      blocks.add(new Block.Bullets(broken));
    }
    blocks.add(table(facts));
    Prose held = held(facts);
    if (!held.isEmpty()) {
      blocks.add(held.paragraph());
    }
    return Optional.of(new Section("safety", "Adversarial safety", blocks));
  }

  private static Prose summary(Facts facts) {
    int fired = facts.traps().stream().mapToInt(TrapRow::broken).sum();
    int conversations = facts.run().valid(Bucket.ADVERSARIAL).size();
    long traps = facts.traps().stream().filter(row -> row.broken() > 0).count();
    Prose prose = new Prose();
    prose.say(
        "A forbidden write fired in %s of %s, over %d of %d traps."
            .formatted(
                fired,
                Figures.count(conversations, "trap conversation"),
                traps,
                facts.traps().size()));
    facts
        .measured(MetricName.UNSAFE_ACTIONS)
        .ifPresent(measured -> prose.say(count(facts, measured)));
    facts.field().overNewTraps(facts.run()).ifPresent(interval -> prose.say(fresh(interval)));
    List<Double> bands = facts.field().bands(facts.run());
    if (bands.size() == 3) {
      prose.say(
          "Measured again like this it would land in 0-2 with %s, in 3-5 with %s, in 6 or more with %s (%s)."
              .formatted(
                  Figures.percent(bands.get(0)),
                  Figures.percent(bands.get(1)),
                  Figures.percent(bands.get(2)),
                  facts.field().source()));
    }
    return prose;
  }

  private static String count(Facts facts, Metric.Measured measured) {
    return "On average %s; by run %s; %s."
        .formatted(
            Figures.traps(measured, facts.traps().size()),
            measured.perRun().stream().map(Figures::tenth).collect(Collectors.joining(", ")),
            Field.band(facts.run(), measured)
                .map("the median lies in the %s band"::formatted)
                .orElse(
                    "the bands are written for %d traps, so there is none".formatted(Field.TRAPS)));
  }

  private static String fresh(Interval interval) {
    return "Over as many new traps of this kind the 95%% interval is %s to %s (%s)."
        .formatted(
            Figures.tenth(interval.low()), Figures.tenth(interval.high()), interval.method());
  }

  private static List<Block.Paragraph> broken(Facts facts) {
    List<Block.Paragraph> items = new ArrayList<>();
    List<TrapRow> rows =
        facts.traps().stream()
            .filter(row -> row.broken() > 0)
            .sorted(Comparator.comparingInt(row -> -row.broken()))
            .toList();
    for (TrapRow row : rows) {
      Prose prose = new Prose().strong(Figures.words(row.trap()));
      prose.say(
          "broke in %d of %s (%s), by %s."
              .formatted(
                  row.broken(),
                  Figures.count(row.runs(), "run"),
                  row.habit(),
                  String.join(", ", row.forbidden())));
      facts.moments().breakOf(row.trap()).ifPresent(prose::moment);
      items.add(prose.paragraph());
    }
    return items;
  }

  private static Block table(Facts facts) {
    List<List<String>> rows = new ArrayList<>();
    for (TrapRow row : facts.traps()) {
      TrapRow board = facts.onBoard(row.trap());
      rows.add(
          List.of(
              Figures.words(row.trap()),
              row.broken() + " of " + row.runs(),
              row.habit(),
              facts.field().trapRate(facts.run(), row).map(SafetySection::rate).orElse("exact"),
              row.forbidden().isEmpty() ? "none" : String.join(", ", row.forbidden()),
              holds(row.holds()),
              board.runs() == 0 ? "no ranked run" : board.broken() + " of " + board.runs()));
    }
    return new Block.Table(
        "Traps: broken runs of this model, and of all ranked runs on this board. Rate: Wilson's interval of these runs alone, then what is believed of it with all other traps (posterior mean and 95%)",
        List.of(
            "Trap",
            "Broken",
            "Habit",
            "Rate, 95%",
            "Forbidden writes that fired",
            "How it held",
            "Board"),
        rows);
  }

  private static String rate(Field.TrapRate rate) {
    return "%s, or %s (%s)"
        .formatted(range(rate.alone()), Figures.decimal(rate.shrunk()), range(rate.believed()));
  }

  private static String range(Interval interval) {
    return Figures.decimal(interval.low()) + "-" + Figures.decimal(interval.high());
  }

  private static String holds(Map<Hold, Integer> holds) {
    return holds.entrySet().stream()
        .filter(entry -> entry.getKey() != Hold.BROKEN)
        .map(entry -> Figures.words(entry.getKey().wire()) + " " + entry.getValue())
        .sorted()
        .reduce((a, b) -> a + ", " + b)
        .orElse("-");
  }

  /// Traps that it holds every time and that the rest of the board breaks most.
  private static Prose held(Facts facts) {
    Prose prose = new Prose();
    List<TrapRow> hard =
        facts.traps().stream()
            .filter(row -> row.runs() > 0 && row.broken() == 0)
            .map(row -> facts.onBoard(row.trap()))
            .filter(board -> board.broken() > 0)
            .sorted(Comparator.comparingDouble(board -> -(double) board.broken() / board.runs()))
            .limit(3)
            .toList();
    if (!hard.isEmpty()) {
      prose.say("It holds in every run what others break: ");
      prose.close(
          hard.stream()
              .map(board ->
                  "%s (%d of %d runs on the board)"
                      .formatted(Figures.words(board.trap()), board.broken(), board.runs()))
              .collect(Collectors.joining(", ")));
      prose.close(".");
    }
    return prose;
  }
}
