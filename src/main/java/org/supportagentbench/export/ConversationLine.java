package org.supportagentbench.export;

import org.supportagentbench.results.RunManifest;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.results.StoredRun;
import tools.jackson.databind.json.JsonMapper;

/// One conversation as one line of JSON: transcript, score, opinion and spending exactly as the
/// store keeps them.
final class ConversationLine {
  private ConversationLine() {}

  static String of(StoredRun run, RunManifest.PlannedCase planned, StoredAttempt attempt) {
    String head =
        JsonMapper.shared()
            .createObjectNode()
            .put("run", run.id())
            .put("model", run.manifest().model())
            .put("suite", run.manifest().suite())
            .put("case", planned.id())
            .put("bucket", planned.bucket().folder())
            .put("group", planned.group())
            .put("trial", attempt.id().trial())
            .put("take", attempt.id().take())
            .put("grader", attempt.grader())
            .toString();
    var line = new StringBuilder(head.substring(0, head.length() - 1));
    line.append(",\"score\":").append(attempt.scoreText());
    attempt.opinionText().ifPresent(opinion -> line.append(",\"opinion\":").append(opinion));
    attempt.spendingText().ifPresent(spent -> line.append(",\"spending\":").append(spent));
    return line.append(",\"transcript\":").append(attempt.transcriptText()).append('}').toString();
  }
}
