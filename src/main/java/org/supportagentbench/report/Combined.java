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
/// A conversation that lacks one of the judge's answers has no value at all, also where the log
/// alone would decide it: else the failures of the judge would only ever take resolved
/// conversations out of the rate.
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

  /// Share of the criteria that hold, read by a rule or by the judge.
  Outcome adherence(Sample sample) {
    Score score = sample.score();
    if (!judged || !score.conversationClass().valid()) {
      return score.adherence();
    }
    Map<Integer, Verdict> opinions = opinions(sample.opinion());
    List<Verdict> verdicts =
        score.criteria().stream()
            .map(reading ->
                reading.verdict() == Verdict.UNJUDGED
                    ? opinions.getOrDefault(reading.criterion(), Verdict.UNJUDGED)
                    : reading.verdict())
            .toList();
    if (verdicts.isEmpty() || verdicts.contains(Verdict.UNJUDGED)) {
      return new Outcome.NotMeasured(UNJUDGED);
    }
    long hold = verdicts.stream().filter(verdict -> verdict == Verdict.HOLDS).count();
    return new Outcome.Measured((double) hold / verdicts.size(), Basis.LOG_AND_JUDGE);
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
