package org.supportagentbench.judge;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.supportagentbench.statistics.Agreement;
import org.supportagentbench.statistics.Interval;
import org.supportagentbench.transcript.Opinion;
import org.supportagentbench.transcript.Score.Verdict;

/// How a judge's answers compare with people's, on the questions that both answered.
///
/// @param agreement counts of the questions that both answered
/// @param unjudged labelled questions that the judge left unanswered, or was never asked
public record Calibration(Agreement agreement, int unjudged) {
  /// Compares labels with opinions; empty where no label meets an answer.
  ///
  /// @param opinions the judge's opinion of a conversation, if there is one
  public static Optional<Calibration> of(
      List<Label> labels, Function<String, Optional<Opinion>> opinions) {
    int bothYes = 0;
    int onlyJudge = 0;
    int onlyPeople = 0;
    int bothNo = 0;
    int unjudged = 0;
    for (Label label : labels) {
      Verdict verdict =
          opinions.apply(label.conversation()).map(o -> verdict(o, label)).orElse(Verdict.UNJUDGED);
      unjudged += verdict == Verdict.UNJUDGED ? 1 : 0;
      bothYes += verdict == Verdict.HOLDS && label.yes() ? 1 : 0;
      onlyJudge += verdict == Verdict.HOLDS && !label.yes() ? 1 : 0;
      onlyPeople += verdict == Verdict.FAILS && label.yes() ? 1 : 0;
      bothNo += verdict == Verdict.FAILS && !label.yes() ? 1 : 0;
    }
    return bothYes + onlyJudge + onlyPeople + bothNo == 0
        ? Optional.empty()
        : Optional.of(
            new Calibration(new Agreement(bothYes, onlyJudge, onlyPeople, bothNo), unjudged));
  }

  private static Verdict verdict(Opinion opinion, Label label) {
    Stream<Opinion.Answer> answers =
        label.criterion().isEmpty()
            ? opinion.overall().outcome().stream()
            : opinion.answers().stream()
                .filter(answer -> answer.criterion() == label.criterion().getAsInt() - 1);
    return answers.map(Opinion.Answer::verdict).findFirst().orElse(Verdict.UNJUDGED);
  }

  /// Share of the judge's yeses that people said too; empty where it never said yes.
  public OptionalDouble precision() {
    int yeses = agreement.bothYes() + agreement.onlyJudge();
    return yeses == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) agreement.bothYes() / yeses);
  }

  /// Share of people's yeses that the judge said too; empty where people never said yes.
  public OptionalDouble recall() {
    return share(agreement.bothYes(), agreement.onlyPeople());
  }

  /// Share of people's noes that the judge said too; empty where people never said no.
  public OptionalDouble specificity() {
    return share(agreement.bothNo(), agreement.onlyJudge());
  }

  /// Interval of the recall.
  public Optional<Interval> recallInterval() {
    return recall().isPresent() ? Optional.of(agreement.sensitivity()) : Optional.empty();
  }

  /// Interval of the specificity.
  public Optional<Interval> specificityInterval() {
    return specificity().isPresent() ? Optional.of(agreement.specificity()) : Optional.empty();
  }

  /// Cohen's kappa; empty where both always said the same one thing.
  public Optional<Agreement.Kappa> kappa() {
    boolean oneSided =
        agreement.bothYes() == agreement.answers() || agreement.bothNo() == agreement.answers();
    return oneSided ? Optional.empty() : Optional.of(agreement.kappa());
  }

  /// The share of yeses that the judge sees in these answers.
  public double seen() {
    return (double) (agreement.bothYes() + agreement.onlyJudge()) / agreement.answers();
  }

  /// A share of yeses as this judge sees it, corrected for its errors (Rogan and Gladen); empty
  /// where the labels show no yes, no no, or a judge that is no better than chance.
  public OptionalDouble corrected(double rate) {
    if (recall().isEmpty() || specificity().isEmpty()) {
      return OptionalDouble.empty();
    }
    double sensitivity = recall().getAsDouble();
    double specificity = specificity().getAsDouble();
    return sensitivity + specificity <= 1
        ? OptionalDouble.empty()
        : OptionalDouble.of(Agreement.corrected(rate, sensitivity, specificity));
  }

  private static OptionalDouble share(int hits, int misses) {
    return hits + misses == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) hits / (hits + misses));
  }
}
