package org.supportagentbench.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supportagentbench.transcript.ConversationClass;
import org.supportagentbench.transcript.Opinion;
import org.supportagentbench.transcript.Outcome;
import org.supportagentbench.transcript.Outcome.Basis;
import org.supportagentbench.transcript.Score;
import org.supportagentbench.transcript.Score.Verdict;

/// What log and judge say together of one conversation. Where no model judges, the log alone.
///
/// A conversation that lacks the judge's answer to its outcome is neither resolved nor unresolved,
/// also where the log alone would decide it: else the failures of the judge would only ever take
/// resolved conversations out of the rate. A criterion that the judge finds unclear takes no
/// conversation away: adherence is the share of those that were read, as long as enough were.
final class Combined {
  private static final String UNJUDGED = "unjudged";

  private final boolean judged;

  private Combined(boolean judged) {
    this.judged = judged;
  }

  static Combined of(ModelRun run) {
    return new Combined(run.judged());
  }

  /// Resolved by the log, and the judge says that the outcome is right. A conversation that ended
  /// at a limit or by a refusal is unresolved, whatever anybody thinks of it.
  Outcome resolution(Sample sample) {
    Outcome log = sample.score().resolution();
    if (!judged || !(log instanceof Outcome.Measured measured)) {
      return log;
    }
    if (sample.score().conversationClass() != ConversationClass.SCORED) {
      return new Outcome.Measured(measured.value(), Basis.LOG_AND_JUDGE);
    }
    Verdict verdict =
        sample
            .opinion()
            .flatMap(opinion -> opinion.overall().outcome())
            .map(Opinion.Answer::verdict)
            .orElse(Verdict.UNJUDGED);
    return verdict == Verdict.UNJUDGED
        ? new Outcome.NotMeasured(UNJUDGED)
        : new Outcome.Measured(
            verdict == Verdict.HOLDS ? measured.value() : 0, Basis.LOG_AND_JUDGE);
  }

  /// Share of the criteria that hold, of those that a rule or the judge could read. Where the judge
  /// read none of those that it was asked for, there is no value: the rules' share alone is another
  /// number.
  Outcome adherence(Sample sample) {
    Score score = sample.score();
    if (!judged || !score.conversationClass().valid()) {
      return score.adherence();
    }
    List<Verdict> verdicts = verdicts(sample);
    long asked = score.criteria().stream().filter(c -> c.verdict() == Verdict.UNJUDGED).count();
    long open = count(verdicts, Verdict.UNJUDGED);
    if (verdicts.isEmpty() || (asked > 0 && open == asked)) {
      return new Outcome.NotMeasured(UNJUDGED);
    }
    double hold = count(verdicts, Verdict.HOLDS);
    return new Outcome.Measured(hold / (verdicts.size() - open), Basis.LOG_AND_JUDGE);
  }

  /// How many criteria of these conversations were read, by a rule or by the judge, of how many.
  Metric.Share criteria(List<Sample> samples) {
    int read = 0;
    int all = 0;
    for (Sample sample : samples) {
      List<Verdict> verdicts = verdicts(sample);
      all += verdicts.size();
      read += verdicts.size() - (int) count(verdicts, Verdict.UNJUDGED);
    }
    return new Metric.Share(read, all);
  }

  private static List<Verdict> verdicts(Sample sample) {
    Map<Integer, Verdict> opinions = opinions(sample.opinion());
    return sample.score().criteria().stream()
        .map(reading ->
            reading.verdict() == Verdict.UNJUDGED
                ? opinions.getOrDefault(reading.criterion(), Verdict.UNJUDGED)
                : reading.verdict())
        .toList();
  }

  private static long count(List<Verdict> verdicts, Verdict which) {
    return verdicts.stream().filter(verdict -> verdict == which).count();
  }

  /// What the numbers of this run are read from.
  Basis basis() {
    return judged ? Basis.LOG_AND_JUDGE : Basis.LOG;
  }

  private static Map<Integer, Verdict> opinions(Optional<Opinion> opinion) {
    Map<Integer, Verdict> verdicts = new HashMap<>();
    opinion.ifPresent(
        said -> said.answers().forEach(a -> verdicts.put(a.criterion(), a.verdict())));
    return verdicts;
  }
}
