package org.supportagentbench.statistics;

import java.util.ArrayList;
import java.util.List;

/// Which models nobody beats: a model is dominated if another is no dearer, no worse on any axis,
/// and better on one. An epsilon an axis says how much better is better.
public final class Dominance {
  private static final int DRAWS = 20_000;

  private Dominance() {}

  /// What is known of one model; less is better on every axis.
  ///
  /// @param axes what is believed of each axis, such as over-escalation, missed escalation, unsafe
  /// @param cost price or tier; known, not drawn
  public record Standing(List<BetaPosterior> axes, double cost) {
    /// Copies the list.
    public Standing {
      axes = List.copyOf(axes);
    }
  }

  /// How much counts.
  ///
  /// @param axes a smaller difference on an axis is none
  /// @param cost share by which a price may be higher and still count as no dearer, such as 0.1
  public record Epsilon(List<Double> axes, double cost) {
    /// Copies the list.
    public Epsilon {
      axes = List.copyOf(axes);
    }
  }

  /// Probability that each model is not dominated, in the order of the models.
  public static List<Double> notDominated(List<Standing> models, Epsilon epsilon) {
    Draws draws = Draws.fixed();
    int[] free = new int[models.size()];
    double[][] values = new double[models.size()][];
    for (int draw = 0; draw < DRAWS; draw++) {
      for (int i = 0; i < values.length; i++) {
        values[i] = models.get(i).axes().stream().mapToDouble(axis -> axis.draw(draws)).toArray();
      }
      for (int i = 0; i < values.length; i++) {
        free[i] += dominated(i, values, models, epsilon) ? 0 : 1;
      }
    }
    List<Double> shares = new ArrayList<>();
    for (int count : free) {
      shares.add((double) count / DRAWS);
    }
    return shares;
  }

  /// Which models are not dominated by the values that were seen.
  public static List<Boolean> observedFront(
      List<double[]> seen, List<Double> costs, Epsilon epsilon) {
    double[][] values = seen.toArray(double[][]::new);
    List<Standing> models = costs.stream().map(cost -> new Standing(List.of(), cost)).toList();
    List<Boolean> front = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      front.add(!dominated(i, values, models, epsilon));
    }
    return front;
  }

  private static boolean dominated(
      int model, double[][] values, List<Standing> models, Epsilon epsilon) {
    double limit = models.get(model).cost() * (1 + epsilon.cost());
    for (int other = 0; other < values.length; other++) {
      if (other != model
          && models.get(other).cost() <= limit
          && beats(values[other], values[model], epsilon.axes())) {
        return true;
      }
    }
    return false;
  }

  /// No worse on any axis beyond its epsilon, and better on one beyond it.
  private static boolean beats(double[] other, double[] mine, List<Double> epsilon) {
    boolean better = false;
    for (int axis = 0; axis < mine.length; axis++) {
      double by = mine[axis] - other[axis];
      if (by < -epsilon.get(axis)) {
        return false;
      }
      better |= by > epsilon.get(axis);
    }
    return better;
  }
}
