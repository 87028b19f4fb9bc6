package org.supportagentbench.statistics;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Random numbers of a fixed seed, so that the same figures always give the same interval. Used by
/// one thread.
public final class Draws {
  /// The seed of everything that is printed.
  public static final long SEED = 20_260_630L;

  /// Looked up once: that asks every provider of generators on the class path.
  private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private final RandomGenerator random;

  private Draws(long seed) {
    this.random = FACTORY.create(seed);
  }

  /// Draws of the seed that everything printed uses.
  public static Draws fixed() {
    return new Draws(SEED);
  }

  /// Draws of another seed, for simulations of a method.
  public static Draws seeded(long seed) {
    return new Draws(seed);
  }

  /// From 0 to 1, without 1.
  public double uniform() {
    return random.nextDouble();
  }

  /// From 0 to `bound`, without `bound`.
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /// 64 fair coins.
  public long coins() {
    return random.nextLong();
  }

  /// How many of `n` observations of a rate are hits.
  public int binomial(int n, double rate) {
    int hits = 0;
    for (int i = 0; i < n; i++) {
      hits += random.nextDouble() < rate ? 1 : 0;
    }
    return hits;
  }

  /// A draw of Beta(a, b), by two gamma variables whose logarithms are compared, so that shapes far
  /// below 1 do not vanish.
  public double beta(double a, double b) {
    double x = logGamma(a);
    double y = logGamma(b);
    double larger = Math.max(x, y);
    double ex = Math.exp(x - larger);
    return ex / (ex + Math.exp(y - larger));
  }

  /// The logarithm of a gamma variable: G. Marsaglia and W. W. Tsang, "A simple method for
  /// generating gamma variables", 2000, with its step for shapes below 1.
  private double logGamma(double shape) {
    if (shape < 1) {
      return logGamma(shape + 1) + Math.log(1 - random.nextDouble()) / shape;
    }
    double d = shape - 1 / 3.0;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double normal = random.nextGaussian();
      double v = 1 + c * normal;
      if (v > 0) {
        double cube = v * v * v;
        double bound = normal * normal / 2 + d - d * cube + d * Math.log(cube);
        if (Math.log(1 - random.nextDouble()) < bound) {
          return Math.log(d) + Math.log(cube);
        }
      }
    }
  }
}
