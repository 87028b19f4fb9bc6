package org.supportagentbench.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// Queries with what they must find, read from a table of `half | query | what`, and how well a
/// search does on them.
record AskedSearches(List<AskedSearch> all) {

  /// One line of the table.
  ///
  /// @param heldOut whether the search was not tuned on it
  /// @param wanted each of these must be found; any of the ids in one is enough. None: nothing fits
  record AskedSearch(boolean heldOut, String query, List<List<String>> wanted) {
    /// The share of what is wanted that stands among the results, 0 to 1.
    double recall(List<String> found) {
      if (wanted.isEmpty()) {
        return found.isEmpty() ? 1 : 0;
      }
      return (double) wanted.stream().filter(any -> any.stream().anyMatch(found::contains)).count()
          / wanted.size();
    }

    /// One over the place of the first result that is wanted; 0 where none is.
    double reciprocalRank(List<String> found) {
      for (int place = 0; place < found.size(); place++) {
        String id = found.get(place);
        if (wanted.stream().anyMatch(any -> any.contains(id))) {
          return 1.0 / (place + 1);
        }
      }
      return wanted.isEmpty() ? recall(found) : 0;
    }
  }

  /// Means over the queries of one half.
  record Figures(int queries, double recall, double reciprocalRank, List<String> missed) {}

  static AskedSearches read(String resource) {
    try (InputStream in = AskedSearches.class.getResourceAsStream(resource)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      List<AskedSearch> all = new ArrayList<>();
      text.lines().filter(line -> line.contains(" | ")).forEach(line -> all.add(of(line)));
      return new AskedSearches(all);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static AskedSearch of(String line) {
    String[] parts = line.split(" \\| ", -1);
    List<List<String>> wanted =
        parts[2].strip().equals("-")
            ? List.of()
            : Arrays.stream(parts[2].strip().split(" ", -1))
                .map(any -> List.of(any.split("/", -1)))
                .toList();
    return new AskedSearch(parts[0].equals("h"), parts[1], wanted);
  }

  Figures figures(boolean heldOut, Function<String, List<String>> search) {
    List<AskedSearch> half = all.stream().filter(one -> one.heldOut() == heldOut).toList();
    List<String> missed = new ArrayList<>();
    double recall = 0;
    double reciprocal = 0;
    for (AskedSearch one : half) {
      List<String> found = search.apply(one.query());
      recall += one.recall(found);
      reciprocal += one.reciprocalRank(found);
      if (one.recall(found) < 1) {
        missed.add(one.query() + " " + one.wanted() + ": " + found);
      }
    }
    return new Figures(half.size(), recall / half.size(), reciprocal / half.size(), missed);
  }
}
