package org.supportagentbench.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.transcript.Finding;
import org.supportagentbench.transcript.Message;
import org.supportagentbench.transcript.Score;
import org.supportagentbench.transcript.Transcript;

/// Says in what a conversation that was held again differs from the one that is kept.
final class TwoTakes {
  private static final int EXCERPT = 80;

  private TwoTakes() {}

  /// The first difference, in the order transcript, score, opinion; scores of two versions of the
  /// rules are not compared.
  static Optional<String> difference(StoredAttempt kept, StoredAttempt again) {
    if (!kept.transcriptText().equals(again.transcriptText())) {
      return Optional.of(transcripts(kept.transcript(), again.transcript()));
    }
    boolean sameGrader = kept.grader().equals(again.grader());
    if (sameGrader && !kept.scoreText().equals(again.scoreText())) {
      return Optional.of(scores(kept.score(), again.score()));
    }
    if (!kept.opinion().equals(again.opinion())) {
      return Optional.of("The opinion of the judge differs, after the same answers.");
    }
    return Optional.empty();
  }

  private static String transcripts(Transcript kept, Transcript again) {
    int common = Math.min(kept.messages().size(), again.messages().size());
    for (int i = 0; i < common; i++) {
      Message before = kept.messages().get(i);
      Message now = again.messages().get(i);
      if (!before.equals(now)) {
        return "Message %d (%s) differs: kept is %s, now it is %s."
            .formatted(i, who(now), excerpt(before, now), excerpt(now, before));
      }
    }
    if (kept.messages().size() != again.messages().size()) {
      return "It has %d messages, and %d are kept."
          .formatted(again.messages().size(), kept.messages().size());
    }
    if (kept.ending() != again.ending()) {
      return "It ends as %s, and %s is kept.".formatted(again.ending(), kept.ending());
    }
    return "What is noted at its end differs: %d pushes and '%s', kept are %d and '%s'."
        .formatted(again.pushed(), again.detail(), kept.pushed(), kept.detail());
  }

  private static String who(Message message) {
    return switch (message) {
      case Message.FromCustomer _ -> "customer";
      case Message.FromAgent _ -> "agent";
      case Message.FromTool tool -> "tool " + tool.name();
      case Message.FromSystem _ -> "system";
    };
  }

  /// The words from shortly before the first one that differs; calls where the words are the same.
  private static String excerpt(Message of, Message other) {
    boolean sameWords = of.text().equals(other.text());
    String text = sameWords ? of.toString() : of.text();
    String against = sameWords ? other.toString() : other.text();
    int from = 0;
    while (from < Math.min(text.length(), against.length())
        && text.charAt(from) == against.charAt(from)) {
      from++;
    }
    int begin = Math.max(0, from - EXCERPT / 4);
    int end = Math.min(text.length(), begin + EXCERPT);
    String words = text.substring(begin, end).replaceAll("\\s+", " ");
    return "'" + (begin > 0 ? "..." : "") + words + (end < text.length() ? "..." : "") + "'";
  }

  private static String scores(Score kept, Score again) {
    if (kept.conversationClass() != again.conversationClass()) {
      return "The score differs: its class is %s, and %s is kept."
          .formatted(again.conversationClass().wire(), kept.conversationClass().wire());
    }
    List<Finding> fresh = new ArrayList<>(again.findings());
    fresh.removeAll(kept.findings());
    List<Finding> gone = new ArrayList<>(kept.findings());
    gone.removeAll(again.findings());
    if (!fresh.isEmpty() || !gone.isEmpty()) {
      return "The score differs: new findings: %s; findings that are gone: %s."
          .formatted(named(fresh), named(gone));
    }
    List<String> parts = new ArrayList<>();
    part(parts, "resolution", kept.resolution().equals(again.resolution()));
    part(parts, "criteria", kept.criteria().equals(again.criteria()));
    part(parts, "conduct", kept.conduct().equals(again.conduct()));
    part(parts, "what was not measured", kept.notMeasured().equals(again.notMeasured()));
    return "The score differs: " + String.join(", ", parts) + ".";
  }

  private static void part(List<String> parts, String name, boolean same) {
    if (!same) {
      parts.add(name);
    }
  }

  private static String named(List<Finding> findings) {
    return findings.isEmpty()
        ? "none"
        : String.join(
            ", ",
            findings.stream()
                .map(finding -> finding.behaviour() + " at message " + finding.message())
                .toList());
  }
}
