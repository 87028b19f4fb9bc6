package org.supportagentbench.statistics;

/// pass^k: the chance that k runs of a case all pass, when c of n did: C(c, k) / C(n, k), which is
/// unbiased (S. Yao and others, "tau-bench", 2024).
public final class PassPower {
  private PassPower() {}

  /// The estimate of one case.
  public static double of(int passed, int runs, int k) {
    if (k < 1 || k > runs || passed < 0 || passed > runs) {
      throw new IllegalArgumentException("%d of %d, k = %d".formatted(passed, runs, k));
    }
    double all = 1;
    for (int i = 0; i < k; i++) {
      all *= (double) (passed - i) / (runs - i);
    }
    return Math.max(0, all);
  }
}
