package org.supportagentbench.statistics;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import org.apache.commons.numbers.gamma.LogBeta;

/// How rates differ from cell to cell (model and trap): Beta(alpha, beta), and each cell shows some
/// hits of its runs. Fitted by maximum likelihood.
///
/// The fit shares strength between cells: three of three breaks of one trap say less than they seem
/// to, and none of three says more.
public record BetaBinomial(double alpha, double beta) {
  /// The fit to the 54 cells of the three published reports.
  public static final BetaBinomial PUBLISHED = new BetaBinomial(0.0907, 0.3640);

  private static final double EDGE = 12;
  private static final int STEPS = 60;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  /// Hits of the runs of one cell.
  public record Cell(int hits, int runs) {
    /// Refuses what cannot be.
    public Cell {
      if (runs < 1 || hits < 0 || hits > runs) {
        throw new IllegalArgumentException(hits + " of " + runs);
      }
    }
  }

  /// Fits cells. Where all of them show nothing but hits, or nothing but misses, the fit lies at
  /// the edge of what it searches (a mean of about 6 in a million).
  public static BetaBinomial fit(List<Cell> cells) {
    if (cells.isEmpty()) {
      throw new IllegalArgumentException("no cells");
    }
    Map<Cell, Long> counted =
        cells.stream().collect(Collectors.groupingBy(cell -> cell, Collectors.counting()));
    DoubleUnaryOperator bestMean =
        logitRho -> {
          double rho = sigmoid(logitRho);
          return argMax(logitMean -> logLikelihood(counted, of(sigmoid(logitMean), rho)));
        };
    double logitRho =
        argMax(r -> logLikelihood(counted, of(sigmoid(bestMean.applyAsDouble(r)), sigmoid(r))));
    return of(sigmoid(bestMean.applyAsDouble(logitRho)), sigmoid(logitRho));
  }

  /// With this mean and this correlation of two runs of one cell.
  public static BetaBinomial of(double mean, double rho) {
    double size = 1 / rho - 1;
    return new BetaBinomial(mean * size, (1 - mean) * size);
  }

  /// Mean rate over all cells.
  public double mean() {
    return alpha / (alpha + beta);
  }

  /// Correlation of two runs of one cell (ICC).
  public double rho() {
    return 1 / (alpha + beta + 1);
  }

  /// What is believed of a cell that is not seen yet.
  public BetaPosterior prior() {
    return new BetaPosterior(alpha, beta);
  }

  /// What is believed of a cell after its runs.
  public BetaPosterior after(Cell cell) {
    return new BetaPosterior(alpha + cell.hits(), beta + cell.runs() - cell.hits());
  }

  private static double logLikelihood(Map<Cell, Long> cells, BetaBinomial fit) {
    double before = LogBeta.value(fit.alpha, fit.beta);
    double sum = 0;
    for (Map.Entry<Cell, Long> entry : cells.entrySet()) {
      Cell cell = entry.getKey();
      double after = LogBeta.value(fit.alpha + cell.hits(), fit.beta + cell.runs() - cell.hits());
      sum += entry.getValue() * (after - before);
    }
    return sum;
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /// Golden-section search; the likelihood has one summit in each direction.
  private static double argMax(DoubleUnaryOperator function) {
    double low = -EDGE;
    double high = EDGE;
    double left = high - GOLDEN * (high - low);
    double right = low + GOLDEN * (high - low);
    double atLeft = function.applyAsDouble(left);
    double atRight = function.applyAsDouble(right);
    for (int step = 0; step < STEPS; step++) {
      if (atLeft >= atRight) {
        high = right;
        right = left;
        atRight = atLeft;
        left = high - GOLDEN * (high - low);
        atLeft = function.applyAsDouble(left);
      } else {
        low = left;
        left = right;
        atLeft = atRight;
        right = low + GOLDEN * (high - low);
        atRight = function.applyAsDouble(right);
      }
    }
    return (low + high) / 2;
  }
}
