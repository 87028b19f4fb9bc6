package org.supportagentbench.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.supportagentbench.results.ConversationId;
import org.supportagentbench.results.Regraded;
import org.supportagentbench.transcript.Score;

/// What another grader makes of the same conversations: which of them moved, and by how much each
/// metric.
///
/// @param grader version of the rules that scored now
/// @param before the run with the scores that counted
/// @param after the same conversations with the new scores; opinions and spending are those of
///   before
public record Regrading(String grader, ModelRun before, ModelRun after) {
  /// Puts the new scores in the place of the old ones.
  public static Regrading of(
      String grader, ModelRun before, Map<ConversationId.Slot, Regraded> scores) {
    List<Sample> samples = new ArrayList<>();
    for (Sample sample : before.samples()) {
      Regraded regraded = scores.get(new ConversationId.Slot(sample.caseId(), sample.trial()));
      samples.add(regraded == null ? sample : sample.with(regraded.score()));
    }
    return new Regrading(
        grader,
        before,
        new ModelRun(before.setup(), before.planned(), samples, before.voided(), before.calls()));
  }

  /// A conversation whose score differs.
  public record Cell(String caseId, int trial, List<Moved> moves) {
    /// Copies the list.
    public Cell {
      moves = List.copyOf(moves);
    }
  }

  /// One thing that differs in a score.
  ///
  /// @param what such as `resolution`, `handover`, `unsafe`, or `finding phantom_action at 3`
  /// @param from what it was; empty for a finding that was not there
  /// @param to what it is; empty for a finding that is gone
  public record Moved(String what, String from, String to) {}

  /// The conversations that moved, in the order of the plan.
  public List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < before.samples().size(); i++) {
      Sample old = before.samples().get(i);
      Score score = after.samples().get(i).score();
      List<Moved> moves =
          old.score().equals(score) ? List.of() : ScoreDifference.of(old.score(), score);
      if (!moves.isEmpty()) {
        cells.add(new Cell(old.caseId(), old.trial(), moves));
      }
    }
    return cells;
  }

  /// A metric before and after.
  public record MetricMove(Metric before, Metric after) {
    /// Whether something that is printed differs.
    public boolean moved() {
      return !before.equals(after);
    }
  }

  /// All metrics before and after.
  public Map<MetricName, MetricMove> metrics() {
    Map<MetricName, Metric> old = Metrics.of(before);
    Map<MetricName, MetricMove> moves = new EnumMap<>(MetricName.class);
    Metrics.of(after)
        .forEach((name, metric) -> {
          Metric former = old.get(name);
          if (former != null) {
            moves.put(name, new MetricMove(former, metric));
          }
        });
    return moves;
  }

  /// The grader whose scores counted.
  public String formerGrader() {
    return before.setup().parameter("grader");
  }
}
