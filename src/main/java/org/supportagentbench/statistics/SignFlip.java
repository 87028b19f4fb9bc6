package org.supportagentbench.statistics;

import java.util.Arrays;

/// Whether two models differ on the same cases: a permutation test that flips the signs of the
/// cases' differences. Exact up to 18 cases that differ, else from seeded draws.
public final class SignFlip {
  private static final int EXACT = 18;
  private static final int DRAWS = 20_000;
  private static final double ROUNDING = 1e-9;

  private SignFlip() {}

  /// What the test says.
  ///
  /// @param mean mean difference over all cases
  /// @param p two-sided
  public record Result(double mean, double p, String method) {}

  /// Tests the differences, one a case; cases without a difference say nothing of the sign, but
  /// enter the mean.
  public static Result test(double[] differences) {
    if (differences.length == 0) {
      throw new IllegalArgumentException("no cases");
    }
    double[] differing = Arrays.stream(differences).filter(d -> Math.abs(d) > ROUNDING).toArray();
    double seen = Math.abs(sum(differing)) - ROUNDING;
    double mean = sum(differences) / differences.length;
    return differing.length <= EXACT
        ? new Result(mean, exact(differing, seen), "sign flips, exact")
        : new Result(mean, drawn(differing, seen), "sign flips, " + DRAWS + " draws");
  }

  private static double exact(double[] differing, double seen) {
    int all = 1 << differing.length;
    int asFar = 0;
    for (int signs = 0; signs < all; signs++) {
      double sum = 0;
      for (int i = 0; i < differing.length; i++) {
        sum += (signs >> i & 1) == 0 ? differing[i] : -differing[i];
      }
      asFar += Math.abs(sum) >= seen ? 1 : 0;
    }
    return (double) asFar / all;
  }

  private static double drawn(double[] differing, double seen) {
    Draws draws = Draws.fixed();
    int asFar = 1;
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      long coins = 0;
      for (int i = 0; i < differing.length; i++) {
        coins = i % Long.SIZE == 0 ? draws.coins() : coins >>> 1;
        sum += (coins & 1) == 0 ? -differing[i] : differing[i];
      }
      asFar += Math.abs(sum) >= seen ? 1 : 0;
    }
    return (double) asFar / (DRAWS + 1);
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
