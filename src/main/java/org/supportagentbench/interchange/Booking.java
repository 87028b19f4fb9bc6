package org.supportagentbench.interchange;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.supportagentbench.scoring.AnyDeskScore;
import org.supportagentbench.transcript.Behaviour;

/// Books the results of a log in their order: passes on the findings, says each kind of remark
/// once, counts. Used by one thread.
final class Booking implements OrderedWork.Taker<LogScoring.Scored> {
  /// Kinds of remarks that are said; a log of a hundred tools without kinds needs a desk file.
  private static final int MOST_REMARKS = 40;

  /// Broken lines and doubled ids that are said one by one.
  private static final int MOST_LINES = 1_000;

  private final LogScoring.Output output;
  private final Set<String> said = new HashSet<>();
  private final Ids ids = new Ids();
  private final Map<String, Long> findings = new HashMap<>();
  private final Map<String, Long> notMeasured = new HashMap<>();
  private long conversations;
  private long withFindings;
  private long broken;
  private long doubled;
  private long bugs;

  Booking(LogScoring.Output output) {
    this.output = output;
  }

  @Override
  public void take(LogScoring.Scored scored) throws IOException {
    switch (scored) {
      case LogScoring.Scored.Blank _ -> {}
      case LogScoring.Scored.Found found -> found(found);
      case LogScoring.Scored.Broken line -> {
        broken++;
        sayLine(broken, line.line(), line.reason());
      }
      case LogScoring.Scored.Bug bug -> {
        bugs++;
        sayLine(bugs, bug.line(), "a bug in sab, please report it: " + bug.what());
      }
    }
  }

  @Override
  public void pause() throws IOException {
    output.pause();
  }

  private void found(LogScoring.Scored.Found found) throws IOException {
    conversations++;
    output.findings(found.written().json());
    found.written().remarks().forEach(remark -> remark(found.line(), remark));
    String id = found.name();
    if (!id.isEmpty() && ids.seenBefore(id)) {
      doubled++;
      sayLine(doubled, found.line(), "the id '%s' stood in an earlier line too".formatted(id));
    }
    withFindings += found.score().found().isEmpty() ? 0 : 1;
    for (AnyDeskScore.Found one : found.score().found()) {
      findings.merge(one.behaviour(), 1L, Long::sum);
    }
    for (Behaviour behaviour : found.score().notMeasured().keySet()) {
      notMeasured.merge(behaviour.wire(), 1L, Long::sum);
    }
  }

  private void remark(long line, Remark remark) {
    if (said.size() > MOST_REMARKS || !said.add(remark.kind())) {
      return;
    }
    output.say(
        said.size() > MOST_REMARKS
            ? "line %d and later: more that was left out or guessed; it is not said".formatted(line)
            : "line %d: %s (said once)".formatted(line, remark.sentence()));
  }

  private void sayLine(long count, long line, String what) {
    if (count <= MOST_LINES) {
      output.say("line %d: %s".formatted(line, what));
    } else if (count == MOST_LINES + 1) {
      output.say("line %d and more lines like this; they are counted".formatted(line));
    }
  }

  Tally tally() {
    return new Tally(
        conversations, withFindings, findings, notMeasured, new Tally.Faults(broken, bugs));
  }
}
