package org.supportagentbench.run;

import java.util.Optional;
import org.supportagentbench.conversation.Players;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.Journal;
import org.supportagentbench.model.MissingAnswer;
import org.supportagentbench.model.ModelFailure;
import org.supportagentbench.model.Recorder;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.transcript.Ending;
import org.supportagentbench.transcript.Opinion;
import org.supportagentbench.transcript.Transcript;

/// The roles of one conversation, answered by its journal alone. A failure of a provider is no
/// answer and stands in no journal; where the kept conversation ended in one, the role fails in the
/// same words after its last answer. Anything else that is not recorded is a [MissingAnswer].
final class RecordedRoles {
  private static final String CUSTOMER = "customer: ";

  private final Recorder recorder;
  private final Journal journal;
  private final StoredAttempt kept;

  RecordedRoles(Journal journal, StoredAttempt kept) {
    this.recorder = new Recorder(journal, () -> 0);
    this.journal = journal;
    this.kept = kept;
  }

  Players players(boolean withCustomer) {
    Transcript transcript = kept.transcript();
    boolean customerFailed = transcript.detail().startsWith(CUSTOMER);
    Optional<ModelFailure.Kind> kind = kind(transcript.ending());
    ChatModel agent =
        role(
            "agent",
            kind.filter(_ -> !customerFailed && transcript.ending() != Ending.CUSTOMER_FAULT)
                .map(why -> new ModelFailure(why, transcript.detail())));
    ChatModel customer =
        role(
            "customer",
            kind.filter(_ -> customerFailed)
                .map(why ->
                    new ModelFailure(why, transcript.detail().substring(CUSTOMER.length()))));
    return new Players(agent, withCustomer ? Optional.of(customer) : Optional.empty());
  }

  ChatModel judge() {
    String failure = kept.opinion().map(Opinion::overall).map(Opinion.Overall::failure).orElse("");
    int colon = failure.indexOf(": ");
    if (colon < 0) {
      return role("judge", Optional.empty());
    }
    String words = failure.substring(colon + 2);
    ModelFailure.Kind kind =
        switch (failure.substring(0, colon)) {
          case "refusal" -> ModelFailure.Kind.REFUSAL;
          case "context_overflow" -> ModelFailure.Kind.CONTEXT_OVERFLOW;
          default -> ModelFailure.Kind.PROVIDER_ERROR;
        };
    return role("judge", Optional.of(new ModelFailure(kind, words)));
  }

  private ChatModel role(String role, Optional<ModelFailure> failure) {
    String conversation = kept.id().toString();
    ChatModel nobody =
        _ -> {
          if (failure.isPresent()) {
            throw failure.get();
          }
          int call = journal.recorded(conversation, role).size();
          throw new MissingAnswer(new Journal.Key(conversation, role, call));
        };
    return recorder.around(nobody, conversation, role);
  }

  /// Which failure ended a conversation so; a customer that cannot play ends it as its fault,
  /// whether it refused or its window was full.
  private static Optional<ModelFailure.Kind> kind(Ending ending) {
    return switch (ending) {
      case PROVIDER_ERROR -> Optional.of(ModelFailure.Kind.PROVIDER_ERROR);
      case REFUSAL, CUSTOMER_FAULT -> Optional.of(ModelFailure.Kind.REFUSAL);
      case CONTEXT_OVERFLOW -> Optional.of(ModelFailure.Kind.CONTEXT_OVERFLOW);
      case HANDED_OVER,
          SATISFIED,
          GAVE_UP,
          CUSTOMER_TURN_LIMIT,
          TOOL_ROUND_LIMIT,
          TOKEN_LIMIT,
          BUDGET_STOP,
          CANCELLED ->
          Optional.empty();
    };
  }
}
