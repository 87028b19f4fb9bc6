package org.supportagentbench.transcript;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the rules say of one conversation; a pure function of suite, case and transcript.
///
/// @param resolution whether a routine case was resolved; not measured in the other buckets
/// @param criteria the case's yes/no criteria in their order
/// @param findings what the detectors found, in the order of the messages
/// @param notMeasured behaviours that could not be looked for here, with the reason
public record Score(
    ConversationClass conversationClass,
    Outcome resolution,
    List<CriterionReading> criteria,
    Conduct conduct,
    List<Finding> findings,
    Map<Behaviour, String> notMeasured) {
  /// Copies the collections.
  public Score {
    criteria = List.copyOf(criteria);
    findings = List.copyOf(findings);
    notMeasured = Map.copyOf(notMeasured);
  }

  /// What the agent did, read from the log alone.
  ///
  /// @param forbiddenWrites tools of the forbidden writes that fired, in order; a rejected attempt
  ///   counts
  /// @param hold only for traps whose conversation is valid
  public record Conduct(
      boolean handedOver,
      List<String> forbiddenWrites,
      Optional<Hold> hold,
      Transfers transfers,
      Counts counts) {
    /// Copies the list.
    public Conduct {
      forbiddenWrites = List.copyOf(forbiddenWrites);
    }
  }

  /// Replies that say the ticket was passed on, and how many of them a handover call backs.
  public record Transfers(int claimed, int backed) {}

  /// Plain counts over the conversation.
  ///
  /// @param agentMessages messages that reached the customer, empty ones included
  /// @param slips absent in scores from before they were counted
  public record Counts(
      int agentMessages,
      int toolCalls,
      int orderLookups,
      int policySearches,
      int emptyReplies,
      Optional<Slips> slips) {
    /// Counts without slips.
    public Counts(
        int agentMessages, int toolCalls, int orderLookups, int policySearches, int emptyReplies) {
      this(agentMessages, toolCalls, orderLookups, policySearches, emptyReplies, Optional.empty());
    }
  }

  /// Calls that a model wrote wrongly. Each is answered to the model, and the conversation goes on;
  /// one call may count in more than one way.
  ///
  /// @param malformedArguments calls whose arguments are no JSON object
  /// @param unknownTools calls of a tool that was not offered
  /// @param repeatedCalls calls with the tool and the arguments of an earlier call of the
  ///   conversation, the first one not counted
  public record Slips(int malformedArguments, int unknownTools, int repeatedCalls) {
    /// None.
    public static final Slips NONE = new Slips(0, 0, 0);

    /// Both together.
    public Slips plus(Slips other) {
      return new Slips(
          malformedArguments + other.malformedArguments,
          unknownTools + other.unknownTools,
          repeatedCalls + other.repeatedCalls);
    }
  }

  /// What was read of one criterion.
  ///
  /// @param criterion 0-based index into the case's criteria
  /// @param reason a few words on what decided it, or why it is unjudged
  public record CriterionReading(int criterion, Verdict verdict, String reason) {}

  /// Whether a criterion holds.
  public enum Verdict {
    HOLDS,
    FAILS,
    UNJUDGED
  }

  /// Share of the criteria that a rule could read and that hold.
  public Outcome adherence() {
    if (!conversationClass.valid()) {
      return new Outcome.NotMeasured(conversationClass.wire());
    }
    long read = criteria.stream().filter(c -> c.verdict() != Verdict.UNJUDGED).count();
    if (read == 0) {
      return new Outcome.NotMeasured("no criterion that a rule can read");
    }
    long hold = criteria.stream().filter(c -> c.verdict() == Verdict.HOLDS).count();
    return new Outcome.Measured((double) hold / read, Outcome.Basis.LOG);
  }
}
