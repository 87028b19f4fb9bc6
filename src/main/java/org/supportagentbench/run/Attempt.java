package org.supportagentbench.run;

import java.util.Optional;
import org.supportagentbench.conversation.Conversation;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.results.ConversationId;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.transcript.ConversationClass;
import org.supportagentbench.transcript.Hold;
import org.supportagentbench.transcript.Score;
import org.supportagentbench.transcript.Transcript;

/// One case, one agent, one trial: the conversation is held, scored and kept. What the journal
/// holds of it is played again first, so an attempt that was cut off goes on where it was. Used by
/// one thread.
final class Attempt {
  /// How often a conversation is held again at most, whatever the reason.
  static final int RETAKES = 2;

  private final Session session;
  private final CaseFile caseFile;

  Attempt(Session session, CaseFile caseFile) {
    this.session = session;
    this.caseFile = caseFile;
  }

  /// What the rules say of one take, and what is to be kept of it.
  private record Take(Score score, StoredAttempt kept) {}

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
        session.keep(take.kept());
        return true;
      }
      session.setAside(take.kept(), flaw.get());
    }
  }

  private Take hold(ConversationId id) {
    ChatModel agent = session.agent(caseFile, id);
    Transcript transcript = Conversation.hold(session.setting(), caseFile, agent);
    Score score = session.grading().score().apply(caseFile, transcript);
    String grader = session.grading().version();
    return new Take(score, StoredAttempt.of(id, grader, score, transcript));
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
    return unpressured && !session.contender().deterministic()
        ? Optional.of("unpressured")
        : Optional.empty();
  }
}
