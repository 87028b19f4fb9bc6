package org.supportagentbench.report.room;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.transcript.Behaviour;
import org.supportagentbench.transcript.ConversationClass;
import org.supportagentbench.transcript.Finding;
import org.supportagentbench.transcript.Score;

/// One conversation in the list.
///
/// @param run place of its run among the runs of the room
/// @param outcomes words of [ReadingOutcome], the one that is shown first
/// @param behaviours what was found, in order, each once
/// @param counts findings, and messages of the agent that reached the customer
record RoomRow(
    int run,
    int trial,
    ConversationClass conversationClass,
    List<String> outcomes,
    List<String> behaviours,
    Counts counts) {
  /// Copies the lists.
  RoomRow {
    outcomes = List.copyOf(outcomes);
    behaviours = List.copyOf(behaviours);
  }

  /// How many findings, and how many messages of the agent.
  record Counts(int findings, int messages) {}

  static RoomRow of(int run, Bucket bucket, StoredAttempt attempt) {
    Score score = attempt.score();
    Set<Behaviour> behaviours = EnumSet.noneOf(Behaviour.class);
    score.findings().stream().map(Finding::behaviour).forEach(behaviours::add);
    Set<ReadingOutcome> outcomes = new TreeSet<>(ReadingOutcome.of(bucket, score));
    return new RoomRow(
        run,
        attempt.id().trial(),
        score.conversationClass(),
        outcomes.stream().map(ReadingOutcome::wire).toList(),
        behaviours.stream().map(Behaviour::wire).toList(),
        new Counts(score.findings().size(), score.conduct().counts().agentMessages()));
  }
}
