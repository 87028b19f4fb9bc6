package org.supportagentbench.suite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where a case lies, read from its path: `cases/routine/<intent>/<slug>.md`,
/// `cases/must-escalate/<intent>/<slug>.md`, `cases/adversarial/<trap>.md`.
record CasePath(String id, Bucket bucket, String group) {
  static final String FOLDER = "cases/";
  private static final String ENDING = ".md";
  private static final Map<String, Bucket> BUCKETS = new LinkedHashMap<>();

  static {
    for (Bucket bucket : Bucket.values()) {
      BUCKETS.put(bucket.folder(), bucket);
    }
  }

  static Optional<CasePath> of(String path, ProblemList problems) {
    String id = path.substring(FOLDER.length(), path.length() - ENDING.length());
    List<String> parts = List.of(id.split("/", -1));
    Bucket bucket = BUCKETS.get(parts.getFirst());
    if (bucket == null) {
      problems.add(
          0,
          "a case in the folder '" + parts.getFirst() + "'",
          DidYouMean.oneOf(parts.getFirst(), BUCKETS.keySet()));
      return Optional.empty();
    }
    int levels = bucket == Bucket.ADVERSARIAL ? 2 : 3;
    if (parts.size() != levels) {
      String right = levels == 2 ? "<trap>.md" : "<intent>/<slug>.md";
      problems.add(0, "a case at '" + path + "'", FOLDER + bucket.folder() + "/" + right);
      return Optional.empty();
    }
    String group = parts.get(1);
    if (!Names.underscored(group)) {
      problems.add(0, "the name '" + group + "'", "lower case and underscores, like wrong_item");
    }
    if (levels == 3 && !Names.hyphened(parts.get(2))) {
      problems.add(0, "the name '" + parts.get(2) + "'", "lower case and hyphens, like no-photo");
    }
    return Optional.of(new CasePath(id, bucket, group));
  }

  /// The path of a case's file.
  static String fileOf(String id) {
    return FOLDER + id + ENDING;
  }
}
