package org.supportagentbench.results;

import java.util.Optional;
import org.supportagentbench.transcript.ConversationClass;
import org.supportagentbench.transcript.Opinion;
import org.supportagentbench.transcript.Score;
import org.supportagentbench.transcript.Transcript;

/// One conversation that was held, with its score. All is kept as text and read when it is asked
/// for: most readers want only the score.
///
/// @param grader version of the rules that scored it
/// @param opinionText what a second model says, where one was asked
/// @param spendingText what it cost; absent in stores of an earlier version
public record StoredAttempt(
    ConversationId id,
    ConversationClass conversationClass,
    String grader,
    String scoreText,
    String transcriptText,
    Optional<String> opinionText,
    Optional<String> spendingText) {
  /// Writes a conversation that no model was asked about.
  public static StoredAttempt of(
      ConversationId id, String grader, Score score, Transcript transcript) {
    return new StoredAttempt(
        id,
        score.conversationClass(),
        grader,
        ScoreJson.write(score),
        TranscriptJson.write(transcript),
        Optional.empty(),
        Optional.empty());
  }

  /// The same with what a second model says and what it all cost.
  public StoredAttempt with(Optional<Opinion> opinion, Spending spending) {
    return new StoredAttempt(
        id,
        conversationClass,
        grader,
        scoreText,
        transcriptText,
        opinion.map(OpinionJson::write),
        spending.equals(Spending.NONE)
            ? Optional.empty()
            : Optional.of(SpendingJson.write(spending)));
  }

  /// What the rules say of it.
  public Score score() {
    return ScoreJson.read(scoreText);
  }

  /// What happened.
  public Transcript transcript() {
    return TranscriptJson.read(transcriptText);
  }

  /// What a second model says of it, where one was asked.
  public Optional<Opinion> opinion() {
    return opinionText.map(OpinionJson::read);
  }

  /// What it cost.
  public Spending spending() {
    return spendingText.map(SpendingJson::read).orElse(Spending.NONE);
  }
}
