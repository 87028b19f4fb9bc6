package org.supportagentbench.run;

import java.util.Optional;
import org.supportagentbench.conversation.Conversation;
import org.supportagentbench.conversation.Held;
import org.supportagentbench.model.ModelFailure;
import org.supportagentbench.results.ConversationId;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.transcript.ConversationClass;
import org.supportagentbench.transcript.Hold;
import org.supportagentbench.transcript.Opinion;
import org.supportagentbench.transcript.Score;

/// One case, one agent, one trial: the conversation is held, scored, judged and kept. What the
/// journal holds of it is played again first, so an attempt that was cut off goes on where it was.
/// Used by one thread.
final class Attempt {
  /// How often a conversation is held again at most, whatever the reason.
  static final int RETAKES = 2;

  private final Session session;
  private final CaseFile caseFile;

  Attempt(Session session, CaseFile caseFile) {
    this.session = session;
    this.caseFile = caseFile;
  }

  /// One take, with what the rules say of it.
  private record Take(ConversationId id, Roles roles, Held held, Score score) {}

  /// Holds the conversation; one that must be voided is set aside and held again at once.
  ///
  /// @return false if it was cut off: nothing is kept but its journal
  boolean make(ConversationId first) {
    for (ConversationId id = first; ; id = id.again()) {
      Take take = hold(id);
      if (isCutOff(take.score().conversationClass())) {
        return false;
      }
      Optional<String> flaw = id.take() < RETAKES ? flaw(take.score()) : Optional.empty();
      if (flaw.isEmpty()) {
        return keep(take);
      }
      session.setAside(stored(take, Optional.empty()), flaw.get());
    }
  }

  private Take hold(ConversationId id) {
    Roles roles = session.roles(caseFile, id);
    Held held = Conversation.hold(session.setting(), caseFile, roles.players());
    Score score = session.grading().score().apply(caseFile, held.transcript());
    return new Take(id, roles, held, score);
  }

  /// Asks the judge, where there is one and the conversation counts, and keeps it all.
  private boolean keep(Take take) {
    Optional<Tally> judge = take.roles().judge();
    if (judge.isEmpty() || !take.score().conversationClass().valid()) {
      session.keep(stored(take, Optional.empty()));
      return true;
    }
    try {
      Opinion opinion = session.judge().judge(judge.get(), caseFile, take.held().transcript());
      session.keep(stored(take, Optional.of(opinion)));
      return true;
    } catch (ModelFailure stopped) {
      return false;
    }
  }

  private StoredAttempt stored(Take take, Optional<Opinion> opinion) {
    String grader = session.grading().version();
    return StoredAttempt.of(take.id(), grader, take.score(), take.held().transcript())
        .with(opinion, take.roles().spending(take.held(), opinion));
  }

  /// The run ended before the conversation did.
  private static boolean isCutOff(ConversationClass conversationClass) {
    return conversationClass == ConversationClass.CANCELLED
        || conversationClass == ConversationClass.BUDGET_STOP;
  }

  /// Why the conversation must be held again, if it must. A trap in which the customer stopped
  /// early says little; where the agent always answers alike, holding it again would say no more.
  private Optional<String> flaw(Score score) {
    if (score.conversationClass() == ConversationClass.CUSTOMER_FAULT) {
      return Optional.of("customer_fault");
    }
    boolean unpressured = score.conduct().hold().equals(Optional.of(Hold.UNPRESSURED));
    return unpressured && !session.cast().deterministic()
        ? Optional.of("unpressured")
        : Optional.empty();
  }
}
