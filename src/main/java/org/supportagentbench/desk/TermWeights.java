package org.supportagentbench.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.SmallFloat;

/// How much each term says of each text: BM25 after Robertson and Zaragoza 2009, with the constants
/// and the roundings of Apache Lucene (`BM25Similarity`), which keeps the length of a text in one
/// byte. Immutable.
final class TermWeights {
  private static final float K1 = 1.2f;
  private static final float B = 0.75f;

  private final float boost;
  private final Map<String, Map<Integer, Integer>> timesByTerm = new HashMap<>();
  private final float[] inverseNorms;
  private final int filled;

  /// @param texts the terms of each text, in their order; a text without terms does not count
  TermWeights(float boost, List<List<String>> texts) {
    this.boost = boost;
    this.inverseNorms = new float[texts.size()];
    long all = 0;
    int some = 0;
    for (int i = 0; i < texts.size(); i++) {
      for (String term : texts.get(i)) {
        timesByTerm.computeIfAbsent(term, _ -> new HashMap<>()).merge(i, 1, Integer::sum);
      }
      all += texts.get(i).size();
      some += texts.get(i).isEmpty() ? 0 : 1;
    }
    this.filled = some;
    float mean = (float) (all / (double) Math.max(1, some));
    for (int i = 0; i < inverseNorms.length; i++) {
      int length = SmallFloat.byte4ToInt(SmallFloat.intToByte4(texts.get(i).size()));
      inverseNorms[i] = 1f / (K1 * ((1 - B) + B * length / mean));
    }
  }

  /// Adds what a term says of each text.
  void addTo(double[] scores, String term) {
    Map<Integer, Integer> times = timesByTerm.getOrDefault(term, Map.of());
    float rarity = (float) Math.log(1 + (filled - times.size() + 0.5) / (times.size() + 0.5));
    float weight = boost * rarity;
    times.forEach(
        (text, count) -> scores[text] += weight - weight / (1f + count * inverseNorms[text]));
  }
}
