package org.supportagentbench.results;

import java.sql.SQLException;
import org.supportagentbench.transcript.Score;

/// A conversation of the store with the score of another grader than the one that counts so far.
///
/// @param grader version of the rules that scored it now
public record Regraded(ConversationId id, String grader, Score score) {
  private static final String KEEP =
      "insert into former_score (run, case_id, trial, take, grader, class, score) "
          + "select run, case_id, trial, take, grader, class, score from attempt "
          + "where run = ? and case_id = ? and trial = ? and grader <> ? on conflict do nothing";
  private static final String REPLACE =
      "update attempt set grader = ?, class = ?, score = ? "
          + "where run = ? and case_id = ? and trial = ? and grader <> ?";

  /// Keeps the former score and writes this one.
  void write(Statements sql) throws SQLException {
    sql.change(KEEP, id.run(), id.caseId(), id.trial(), grader);
    sql.change(
        REPLACE,
        grader,
        score.conversationClass().wire(),
        ScoreJson.write(score),
        id.run(),
        id.caseId(),
        id.trial(),
        grader);
  }
}
