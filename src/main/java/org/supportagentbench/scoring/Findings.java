package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.supportagentbench.transcript.Behaviour;
import org.supportagentbench.transcript.Finding;

/// Collects what detectors find in one conversation.
final class Findings {
  private static final int LONGEST_EVIDENCE = 240;

  private static final Map<Behaviour, String> REFERENCES =
      Map.of(
          Behaviour.INVENTED_LINK, "link",
          Behaviour.INTERNAL_HOST, "host",
          Behaviour.UNGROUNDED_TRACKING, "tracking");

  private final List<Finding> found = new ArrayList<>();
  private final Map<Finding, String> kinds = new HashMap<>();
  private final List<AnyDeskScore.Remark> remarks = new ArrayList<>();
  private boolean explains;

  /// Keeps the remarks of the detectors too.
  static Findings withRemarks() {
    Findings findings = new Findings();
    findings.explains = true;
    return findings;
  }

  /// How a detector reads a message, for people who want to know.
  void remark(Behaviour behaviour, int message, Supplier<String> words) {
    if (explains) {
      remarks.add(new AnyDeskScore.Remark(behaviour, message, OptionalInt.empty(), words.get()));
    }
  }

  /// How a detector reads a call.
  void remark(Behaviour behaviour, Act act, Supplier<String> words) {
    if (explains) {
      remarks.add(
          new AnyDeskScore.Remark(
              behaviour, act.message(), OptionalInt.of(act.index()), words.get()));
    }
  }

  /// A reference without a source.
  void reference(String kind, int message, String evidence, String explanation) {
    words(Behaviour.UNGROUNDED_REFERENCE, message, evidence, explanation);
    kinds.put(found.getLast(), kind);
  }

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

  /// Everything found under the names that reports of any desk use.
  List<AnyDeskScore.Found> anyDesk() {
    return inOrder().stream().map(this::named).toList();
  }

  private AnyDeskScore.Found named(Finding finding) {
    String reference = REFERENCES.getOrDefault(finding.behaviour(), "");
    Optional<String> kind =
        Optional.ofNullable(kinds.get(finding))
            .or(() -> Optional.of(reference).filter(name -> !name.isEmpty()));
    String name =
        reference.isEmpty() ? finding.behaviour().wire() : Behaviour.UNGROUNDED_REFERENCE.wire();
    return new AnyDeskScore.Found(name, kind, finding);
  }

  /// The remarks in the order of the messages.
  List<AnyDeskScore.Remark> remarks() {
    List<AnyDeskScore.Remark> sorted = new ArrayList<>(remarks);
    sorted.sort(
        Comparator.comparingInt(AnyDeskScore.Remark::message)
            .thenComparing(AnyDeskScore.Remark::behaviour));
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
