package org.supportagentbench.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// In which place each of several models may stand, 1 is the lowest value: drawn from what is
/// believed of each.
public final class Ranks {
  private static final int DRAWS = 4_000;

  private Ranks() {}

  /// The place of one model.
  ///
  /// @param mean mean place over the draws
  /// @param low and `high`: the middle 95% of the places
  /// @param amongBest probability of a place among the best third
  public record Place(double mean, int low, int high, double amongBest) {}

  /// The places by a value of which less is better, in the order of the models.
  public static List<Place> of(List<BetaPosterior> models) {
    int n = models.size();
    int best = Math.max(1, n / 3);
    Draws draws = Draws.fixed();
    int[][] places = new int[n][DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] values = new double[n];
      for (int i = 0; i < n; i++) {
        values[i] = models.get(i).draw(draws);
      }
      int[] order =
          IntStream.range(0, n)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> values[i]))
              .mapToInt(Integer::intValue)
              .toArray();
      for (int place = 0; place < n; place++) {
        places[order[place]][draw] = place + 1;
      }
    }
    List<Place> all = new ArrayList<>();
    for (int[] drawn : places) {
      all.add(place(drawn, best));
    }
    return all;
  }

  private static Place place(int[] drawn, int best) {
    Arrays.sort(drawn);
    return new Place(
        Arrays.stream(drawn).average().orElseThrow(),
        drawn[(int) (0.025 * (drawn.length - 1))],
        drawn[(int) (0.975 * (drawn.length - 1))],
        (double) Arrays.stream(drawn).filter(place -> place <= best).count() / drawn.length);
  }
}
