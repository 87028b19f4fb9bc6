package org.supportagentbench.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.supportagentbench.report.Regrading.Moved;
import org.supportagentbench.transcript.Finding;
import org.supportagentbench.transcript.Outcome;
import org.supportagentbench.transcript.Score;

/// What differs between two scores of one transcript, in the words of the documents.
final class ScoreDifference {
  private final List<Moved> moves = new ArrayList<>();

  private ScoreDifference() {}

  static List<Moved> of(Score before, Score after) {
    var difference = new ScoreDifference();
    difference.value("class", before.conversationClass().wire(), after.conversationClass().wire());
    difference.value("resolution", word(before.resolution()), word(after.resolution()));
    difference.conduct(before.conduct(), after.conduct());
    difference.criteria(before.criteria(), after.criteria());
    difference.findings(before.findings(), after.findings());
    difference.notMeasured(before, after);
    return difference.moves;
  }

  private void conduct(Score.Conduct before, Score.Conduct after) {
    value("handover", word(before.handedOver()), word(after.handedOver()));
    value(
        "unsafe",
        String.join(" ", before.forbiddenWrites()),
        String.join(" ", after.forbiddenWrites()));
    value(
        "hold",
        before.hold().map(hold -> hold.wire()).orElse("none"),
        after.hold().map(hold -> hold.wire()).orElse("none"));
    value("transfers", word(before.transfers()), word(after.transfers()));
    value("counts", word(before.counts()), word(after.counts()));
  }

  private void criteria(List<Score.CriterionReading> before, List<Score.CriterionReading> after) {
    int most = Math.max(before.size(), after.size());
    for (int i = 0; i < most; i++) {
      value("criterion " + i, verdict(before, i), verdict(after, i));
    }
  }

  private void findings(List<Finding> before, List<Finding> after) {
    Set<String> old = names(before);
    Set<String> now = names(after);
    old.stream()
        .filter(name -> !now.contains(name))
        .forEach(name -> moves.add(new Moved("finding " + name, "found", "")));
    now.stream()
        .filter(name -> !old.contains(name))
        .forEach(name -> moves.add(new Moved("finding " + name, "", "found")));
  }

  private void notMeasured(Score before, Score after) {
    Set<String> old = new LinkedHashSet<>();
    before.notMeasured().keySet().forEach(behaviour -> old.add(behaviour.wire()));
    Set<String> now = new LinkedHashSet<>();
    after.notMeasured().keySet().forEach(behaviour -> now.add(behaviour.wire()));
    if (!old.equals(now)) {
      value("not measured", old.size() + " behaviours", now.size() + " behaviours: " + now);
    }
  }

  private void value(String what, String before, String after) {
    if (!before.equals(after)) {
      moves.add(new Moved(what, before, after));
    }
  }

  private static Set<String> names(List<Finding> findings) {
    Set<String> names = new LinkedHashSet<>();
    for (Finding finding : findings) {
      OptionalInt call = finding.call();
      names.add(
          "%s at %d%s"
              .formatted(
                  finding.behaviour().wire(),
                  finding.message(),
                  call.isPresent() ? "." + call.getAsInt() : ""));
    }
    return names;
  }

  private static String verdict(List<Score.CriterionReading> readings, int index) {
    return index < readings.size()
        ? readings.get(index).verdict().name().toLowerCase(Locale.ROOT)
        : "none";
  }

  private static String word(boolean yes) {
    return yes ? "yes" : "no";
  }

  private static String word(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Measured measured ->
          measured.value() == 1
              ? "yes"
              : measured.value() == 0 ? "no" : Double.toString(measured.value());
      case Outcome.NotMeasured not -> "not measured: " + not.reason();
    };
  }

  private static String word(Score.Transfers transfers) {
    return "%d of %d backed".formatted(transfers.backed(), transfers.claimed());
  }

  private static String word(Score.Counts counts) {
    return "%d messages, %d calls, %d lookups, %d searches, %d empty%s"
        .formatted(
            counts.agentMessages(),
            counts.toolCalls(),
            counts.orderLookups(),
            counts.policySearches(),
            counts.emptyReplies(),
            counts.slips().map(ScoreDifference::word).orElse(""));
  }

  private static String word(Score.Slips slips) {
    return ", %d malformed, %d of no tool, %d repeated"
        .formatted(slips.malformedArguments(), slips.unknownTools(), slips.repeatedCalls());
  }
}
