package org.supportagentbench.results;

/// Whether the repetitions of the cases of a run are alike, word by word and call by call.
///
/// @param compared cases that were held more than once
/// @param different those of them whose conversations are not all alike
public record Likeness(int compared, int different) {
  /// Whether the agent answers the same way every time, as far as can be seen: at least one case
  /// was held twice, and no case came out in two ways.
  public boolean alike() {
    return compared > 0 && different == 0;
  }
}
