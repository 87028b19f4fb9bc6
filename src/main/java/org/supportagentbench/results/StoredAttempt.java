package org.supportagentbench.results;

import org.supportagentbench.transcript.ConversationClass;
import org.supportagentbench.transcript.Score;
import org.supportagentbench.transcript.Transcript;

/// One conversation that was held, with its score. Both are kept as text and read when they are
/// asked for: most readers want only the score.
///
/// @param grader version of the rules that scored it
public record StoredAttempt(
    ConversationId id,
    ConversationClass conversationClass,
    String grader,
    String scoreText,
    String transcriptText) {
  /// Writes both down.
  public static StoredAttempt of(
      ConversationId id, String grader, Score score, Transcript transcript) {
    return new StoredAttempt(
        id,
        score.conversationClass(),
        grader,
        ScoreJson.write(score),
        TranscriptJson.write(transcript));
  }

  /// What the rules say of it.
  public Score score() {
    return ScoreJson.read(scoreText);
  }

  /// What happened.
  public Transcript transcript() {
    return TranscriptJson.read(transcriptText);
  }
}
