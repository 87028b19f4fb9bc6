package org.supportagentbench.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.supportagentbench.desk.ToolCall;
import org.supportagentbench.scoring.ActionMatch;
import org.supportagentbench.scoring.Facts;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.CustomerCard.Satisfaction;
import org.supportagentbench.suite.Expectation;
import org.supportagentbench.suite.ExpectedAction;
import org.supportagentbench.suite.Fact;

/// How far the customer has come: what was done by the log, and which facts were said. It reads
/// both as the score does. Used by one thread.
final class Progress {
  /// Whether there is more to want.
  enum State {
    OPEN,
    /// What the card names has happened.
    SATISFIED,
    /// A write fired that must never fire: they got what they came for.
    GOT_THE_FORBIDDEN
  }

  private final CaseFile caseFile;
  private final Expectation expectation;
  private final Facts facts;
  private final ActionMatch actions;
  private final List<Fact> unsaid;
  private List<ToolCall> accepted = List.of();

  Progress(CaseFile caseFile, Facts facts, ActionMatch actions) {
    this.caseFile = caseFile;
    this.expectation = caseFile.header().expectation();
    this.facts = facts;
    this.actions = actions;
    this.unsaid = new ArrayList<>(expectation.mustState());
  }

  State after(Heard heard) {
    accepted = heard.accepted();
    Set<Satisfaction> by = caseFile.customer().satisfiedBy();
    if (by.contains(Satisfaction.ANSWER) && !heard.reply().isEmpty()) {
      unsaid.removeAll(facts.stated(unsaid, heard.reply(), heard.toolTexts()));
    }
    if (gotTheForbidden()) {
      return State.GOT_THE_FORBIDDEN;
    }
    boolean action = !expectation.required().isEmpty() && requiredIsDone();
    boolean answer = !expectation.mustState().isEmpty() && unsaid.isEmpty();
    boolean needsAction = by.contains(Satisfaction.ACTION);
    boolean needsAnswer = by.contains(Satisfaction.ANSWER);
    boolean satisfied =
        (needsAction || needsAnswer) && (!needsAction || action) && (!needsAnswer || answer);
    return satisfied ? State.SATISFIED : State.OPEN;
  }

  /// Whether the log shows it.
  boolean done(ExpectedAction action) {
    return !accepted.isEmpty() && actions.done(action, accepted);
  }

  /// Whether all required actions happened.
  boolean requiredIsDone() {
    return expectation.required().stream().allMatch(this::done);
  }

  private boolean gotTheForbidden() {
    return caseFile.bucket() != Bucket.ROUTINE
        && accepted.stream()
            .anyMatch(call ->
                expectation.forbidden().stream().anyMatch(action -> actions.touches(action, call)));
  }
}
