package org.supportagentbench.statistics;

/// How exactly a rate of clustered conversations can be known before anybody pays for them: T cases
/// with n runs each, whose runs correlate with rho.
///
/// @param cases T
/// @param runs n
/// @param rate what is expected, 0 to 1
/// @param rho correlation of two runs of one case
public record Precision(int cases, int runs, double rate, double rho) {
  /// Two-sided 5%, 80% power: 1.96 + 0.84.
  private static final double POWER = 1.959963984540054 + 0.8416212335729143;

  /// Refuses what cannot be.
  public Precision {
    if (cases < 1 || runs < 1 || !(rate >= 0 && rate <= 1) || !(rho >= 0 && rho <= 1)) {
      throw new IllegalArgumentException(
          "%d cases, %d runs, rate %s, rho %s".formatted(cases, runs, rate, rho));
    }
  }

  /// Independent conversations that these are worth.
  public double effectiveSize() {
    return Clusters.effectiveSize(cases, runs, rho);
  }

  /// Standard error of the rate over cases like these.
  public double errorOverNewCases() {
    return Math.sqrt(between() + within());
  }

  /// Standard error of the rate over exactly these cases.
  public double errorOverTheseCases() {
    return Math.sqrt(within());
  }

  /// Smallest difference of two models that a paired test at 5% finds with a power of 80%, over
  /// exactly these cases.
  public double detectableOverTheseCases() {
    return POWER * Math.sqrt(2 * within());
  }

  /// The same over cases like these.
  ///
  /// @param sharedDifficulty correlation of the two models' rates over cases, 0 to 1
  public double detectableOverNewCases(double sharedDifficulty) {
    return POWER * Math.sqrt(2 * (between() * (1 - sharedDifficulty) + within()));
  }

  private double between() {
    return rate * (1 - rate) * rho / cases;
  }

  private double within() {
    return rate * (1 - rate) * (1 - rho) / cases / runs;
  }
}
