package org.supportagentbench.statistics;

import java.util.Arrays;
import java.util.List;

/// How many traps of a fixed set a model breaks: what its runs say of the number that it would
/// break on average, and in which band another measurement like this one would put it.
///
/// Each trap has a posterior of its own with a prior that all models share (empirical Bayes).
/// Posteriors with a flat prior must never be summed: their coverage falls to 41%.
public final class TrapCounts {
  private static final int DRAWS = 4_000;

  private final List<BetaPosterior> traps;
  private final int runs;

  /// @param prior fitted over the models of the store
  /// @param cells one a trap
  public TrapCounts(BetaBinomial prior, List<BetaBinomial.Cell> cells) {
    if (cells.isEmpty()) {
      throw new IllegalArgumentException("no traps");
    }
    this.traps = cells.stream().map(prior::after).toList();
    this.runs = cells.stream().mapToInt(BetaBinomial.Cell::runs).max().orElseThrow();
  }

  /// Mean of the posterior, in traps.
  public double mean() {
    return traps.stream().mapToDouble(BetaPosterior::mean).sum();
  }

  /// The middle 95% of the posterior of the mean count, in traps.
  public Interval interval() {
    Draws draws = Draws.fixed();
    double[] sums = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      for (BetaPosterior trap : traps) {
        sums[i] += trap.draw(draws);
      }
    }
    Arrays.sort(sums);
    return new Interval(
        Quantile.of(sums, 0.025),
        Quantile.of(sums, 0.975),
        "empirical Bayes over %d traps, %d draws (simulated coverage 93-95%%)"
            .formatted(traps.size(), DRAWS));
  }

  /// Probability that another measurement with as many runs has its median in each band.
  ///
  /// @param edges the highest count of each band but the last, such as 2 and 5
  public double[] bands(List<Integer> edges) {
    Draws draws = Draws.fixed();
    double[] share = new double[edges.size() + 1];
    for (int i = 0; i < DRAWS; i++) {
      double[] counts = new double[runs];
      for (BetaPosterior trap : traps) {
        double rate = trap.draw(draws);
        for (int run = 0; run < runs; run++) {
          counts[run] += draws.uniform() < rate ? 1 : 0;
        }
      }
      share[band(Quantile.median(counts), edges)] += 1.0 / DRAWS;
    }
    return share;
  }

  /// The band of a count: 0 is the first.
  public static int band(double count, List<Integer> edges) {
    int band = 0;
    while (band < edges.size() && count >= edges.get(band) + 1) {
      band++;
    }
    return band;
  }
}
