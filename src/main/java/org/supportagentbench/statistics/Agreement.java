package org.supportagentbench.statistics;

/// How well a judge agrees with people on yes/no questions that both answered.
///
/// @param bothYes both said yes
/// @param onlyJudge only the judge did
/// @param onlyPeople only people did
/// @param bothNo neither did
public record Agreement(int bothYes, int onlyJudge, int onlyPeople, int bothNo) {
  private static final double Z = 1.959963984540054;

  /// Refuses what cannot be.
  public Agreement {
    if (bothYes < 0 || onlyJudge < 0 || onlyPeople < 0 || bothNo < 0) {
      throw new IllegalArgumentException("negative counts");
    }
    if (bothYes + onlyJudge + onlyPeople + bothNo == 0) {
      throw new IllegalArgumentException("no answers");
    }
  }

  /// Answers in all.
  public int answers() {
    return bothYes + onlyJudge + onlyPeople + bothNo;
  }

  /// Share of the answers on which both agree.
  public double agreed() {
    return (double) (bothYes + bothNo) / answers();
  }

  /// Share of people's yeses that the judge found too (sensitivity, recall), with its interval.
  ///
  /// @throws IllegalArgumentException where people never said yes
  public Interval sensitivity() {
    return Binomial.clopperPearson(bothYes, bothYes + onlyPeople);
  }

  /// Share of people's noes that the judge found too.
  ///
  /// @throws IllegalArgumentException where people never said no
  public Interval specificity() {
    return Binomial.clopperPearson(bothNo, bothNo + onlyJudge);
  }

  /// Cohen's kappa: agreement beyond chance, with its 95% interval (simple variance).
  ///
  /// @throws IllegalArgumentException where chance alone would agree on everything
  public Kappa kappa() {
    double n = answers();
    double judgeYes = (bothYes + onlyJudge) / n;
    double peopleYes = (bothYes + onlyPeople) / n;
    return kappa(agreed(), judgeYes * peopleYes + (1 - judgeYes) * (1 - peopleYes), n);
  }

  /// Kappa of a sample that is only planned: both say yes with this prevalence.
  public static Kappa planned(int n, double prevalence, double agreement) {
    double chance = prevalence * prevalence + (1 - prevalence) * (1 - prevalence);
    return kappa(agreement, chance, n);
  }

  private static Kappa kappa(double agreed, double chance, double n) {
    if (chance >= 1) {
      throw new IllegalArgumentException("both always said the same, so kappa does not exist");
    }
    double value = (agreed - chance) / (1 - chance);
    double half = Z * Math.sqrt(agreed * (1 - agreed) / n) / (1 - chance);
    String method = "Cohen's kappa, " + Math.round(n) + " answers";
    Interval interval =
        new Interval(Math.max(-1, value - half), Math.min(1, value + half), method).around(value);
    return new Kappa(value, half, interval);
  }

  /// Kappa.
  ///
  /// @param half half of the interval's width, before it is cut to -1..1
  public record Kappa(double value, double half, Interval interval) {}

  /// A rate that an imperfect judge saw, corrected for its errors, cut to 0..1: W. J. Rogan and B.
  /// Gladen, 1978.
  ///
  /// @throws IllegalArgumentException where the judge is no better than chance
  public static double corrected(double seen, double sensitivity, double specificity) {
    double skill = sensitivity + specificity - 1;
    if (!(skill > 0)) {
      throw new IllegalArgumentException(
          "sensitivity %s and specificity %s are no better than chance"
              .formatted(sensitivity, specificity));
    }
    return Math.clamp((seen + specificity - 1) / skill, 0, 1);
  }
}
