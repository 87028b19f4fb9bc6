package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.supportagentbench.transcript.Behaviour;
import org.supportagentbench.transcript.Finding;

/// Collects what detectors find in one conversation.
final class Findings {
  private static final int LONGEST_EVIDENCE = 240;

  private final List<Finding> found = new ArrayList<>();

  /// A finding proved by words.
  void words(Behaviour behaviour, int message, String evidence, String explanation) {
    found.add(new Finding(behaviour, message, OptionalInt.empty(), brief(evidence), explanation));
  }

  /// A finding proved by a call.
  void call(Behaviour behaviour, Act act, String explanation) {
    found.add(
        new Finding(
            behaviour,
            act.message(),
            OptionalInt.of(act.index()),
            brief(act.words()),
            explanation));
  }

  /// Everything found, in the order of the messages, then of the behaviours.
  List<Finding> inOrder() {
    List<Finding> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparingInt(Finding::message)
            .thenComparing(Finding::behaviour)
            .thenComparingInt(finding -> finding.call().orElse(-1)));
    return sorted;
  }

  boolean has(Behaviour behaviour) {
    return found.stream().anyMatch(finding -> finding.behaviour() == behaviour);
  }

  private static String brief(String evidence) {
    String plain = evidence.strip();
    return plain.length() <= LONGEST_EVIDENCE
        ? plain
        : plain.substring(0, LONGEST_EVIDENCE - 1) + "…";
  }
}
