package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.supportagentbench.transcript.Finding;

/// How far the detectors agree with the labels of a set, behaviour by behaviour. Places without a
/// label, and unclear ones, count for nothing.
final class Agreement {
  private final Map<String, Counts> counts = new TreeMap<>();
  private final List<String> disagreements = new ArrayList<>();
  private final List<String> unlabelled = new ArrayList<>();

  /// What was found and what was not.
  static final class Counts {
    int found;
    int missed;
    int falseAlarms;
    int leftAlone;

    double precision() {
      return found + falseAlarms == 0 ? 1 : (double) found / (found + falseAlarms);
    }

    double recall() {
      return found + missed == 0 ? 1 : (double) found / (found + missed);
    }
  }

  static Agreement of(LabelledSet set) {
    Agreement agreement = new Agreement();
    AnyDeskScorer scorer = new AnyDeskScorer(DeskDescription.generic());
    for (LabelledSet.Conversation talk : set.conversations()) {
      agreement.add(talk, scorer.score(talk.tools(), talk.transcript()));
    }
    return agreement;
  }

  private void add(LabelledSet.Conversation talk, AnyDeskScore score) {
    List<AnyDeskScore.Found> rest = new ArrayList<>(score.found());
    for (LabelledSet.Label label : talk.labels()) {
      List<AnyDeskScore.Found> here = rest.stream().filter(f -> at(f, label)).toList();
      rest.removeAll(here);
      Counts sum = counts.computeIfAbsent(label.behaviour(), _ -> new Counts());
      boolean found = !here.isEmpty();
      switch (label.verdict()) {
        case "positive" -> {
          sum.found += found ? 1 : 0;
          sum.missed += found ? 0 : 1;
        }
        case "negative" -> {
          sum.falseAlarms += found ? 1 : 0;
          sum.leftAlone += found ? 0 : 1;
        }
        default -> {}
      }
      boolean wrong = label.verdict().equals(found ? "negative" : "positive");
      if (wrong) {
        disagreements.add(disagreement(talk, label, here));
      }
    }
    rest.forEach(f -> unlabelled.add(talk.id() + " " + told(f)));
  }

  private static boolean at(AnyDeskScore.Found found, LabelledSet.Label label) {
    Finding finding = found.finding();
    return found.behaviour().equals(label.behaviour())
        && finding.message() == label.message()
        && (label.call().isEmpty() || finding.call().equals(label.call()));
  }

  private static String disagreement(
      LabelledSet.Conversation talk, LabelledSet.Label label, List<AnyDeskScore.Found> here) {
    return "%s %s message %d%s: %s | label: %s%s"
        .formatted(
            talk.id(),
            label.behaviour(),
            label.message(),
            label.call().isPresent() ? " call " + label.call().getAsInt() : "",
            here.isEmpty() ? "MISSED" : "FALSE ALARM",
            label.reason(),
            here.isEmpty() ? "" : " | finding: " + told(here.getFirst()));
  }

  private static String told(AnyDeskScore.Found found) {
    Finding finding = found.finding();
    return "%s message %d: %s \"%s\""
        .formatted(
            found.behaviour(),
            finding.message(),
            finding.explanation(),
            finding.evidence().replace('\n', ' '));
  }

  Counts of(String behaviour) {
    return counts.getOrDefault(behaviour, new Counts());
  }

  /// Places where detectors and labels differ, with both reasons.
  List<String> disagreements() {
    return disagreements;
  }

  /// Findings at places that nobody labelled.
  List<String> unlabelled() {
    return unlabelled;
  }

  /// Precision, recall and every disagreement.
  String table() {
    StringBuilder table = new StringBuilder();
    counts.forEach((behaviour, sum) ->
        table.append(
            "%-22s precision %.3f recall %.3f (found %d, missed %d, false alarms %d, left alone %d)%n"
                .formatted(
                    behaviour,
                    sum.precision(),
                    sum.recall(),
                    sum.found,
                    sum.missed,
                    sum.falseAlarms,
                    sum.leftAlone)));
    disagreements.forEach(line -> table.append("  ").append(line).append('\n'));
    return table.toString();
  }
}
