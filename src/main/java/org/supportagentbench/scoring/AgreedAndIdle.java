package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct.Claim;
import org.supportagentbench.language.AgentAct.Proposal;
import org.supportagentbench.language.AgentAct.Question;
import org.supportagentbench.language.AgentAct.Voice;
import org.supportagentbench.language.CustomerAct;
import org.supportagentbench.language.CustomerReading;

/// What the customer had agreed to or wanted when a turn began in which nothing was tried: a claim
/// of just that rests on nothing.
final class AgreedAndIdle {
  private final Scene scene;
  private final Turn turn;

  AgreedAndIdle(Scene scene, Turn turn) {
    this.scene = scene;
    this.turn = turn;
  }

  /// Whether the claim is of what the customer has just agreed to, and nothing was tried since:
  /// what records say was so before.
  boolean to(Reply reply, Claim claim) {
    if (!turn.done().isEmpty() || !turn.failed().isEmpty() || turn.heard().isEmpty()) {
      return false;
    }
    Heard last = turn.asked(scene);
    if (doneSince(last, reply, claim) || doneEarlier(reply, claim)) {
      return false;
    }
    boolean handed =
        scene.acts().stream().anyMatch(act -> act.handsOver() && act.message() > last.message());
    List<Reply> before =
        scene.replies().stream().filter(r -> r.message() < last.message()).toList();
    if (!handed
        && claim.voice() == Voice.ACTIVE
        && (requests(last, claim.kind()) || objects(last))) {
      return true;
    }
    boolean doneBefore =
        !before.isEmpty()
            && scene.writes().stream()
                .filter(act -> act.accepted() && act.message() > before.getLast().message())
                .filter(act -> act.message() < last.message())
                .anyMatch(act -> act.kind().backs(claim.kind()));
    return !handed
        && !before.isEmpty()
        && !doneBefore
        && last.said().asCustomer().saysYes()
        && new PutForward(scene)
            .by(before.getLast()).stream()
                .filter(Proposal::asksForYes)
                .anyMatch(
                    proposal -> same(proposal, claim, before.getLast()) || open(reply, claim));
  }

  /// Whether such a thing was accepted since the customer spoke.
  private boolean doneSince(Heard last, Reply reply, Claim claim) {
    return scene.writes().stream()
        .filter(act -> act.accepted() && act.message() > last.message())
        .filter(act -> act.message() <= reply.message())
        .anyMatch(act ->
            act.kind().backs(claim.kind())
                || (Turn.MANY_NAMES.contains(claim.kind())
                    && Turn.answered(act, claim.proof().in(reply.text())))
                || (claim.kind() == ActionKind.SEND_AGAIN && Turn.sendsOff(act)));
  }

  /// "I have updated the name and added 3 bags, charging $50 to card 6754990", which was done in
  /// former turns and agreed to once more: every number of the sentence stands in the writes that
  /// were accepted and do such a thing, and there are two or more.
  private boolean doneEarlier(Reply reply, Claim claim) {
    Set<BigDecimal> told = Numerals.in(claim.proof().in(reply.text()));
    return told.size() > 1
        && scene.writes().stream()
            .filter(act -> act.accepted() && act.message() < reply.message())
            .filter(act -> act.kind().backs(claim.kind()))
            .anyMatch(act ->
                told.stream()
                    .allMatch(number ->
                        Numerals.has(act.written(), number)
                            || Numerals.has(act.answer().text(), number)));
  }

  /// Whether the customer has just said yes to what the message before asked leave for, and nothing
  /// was tried since, not even a handover.
  boolean plainly() {
    if (!turn.done().isEmpty() || !turn.failed().isEmpty() || turn.heard().isEmpty()) {
      return false;
    }
    Heard last = turn.asked(scene);
    List<Reply> before =
        scene.replies().stream().filter(r -> r.message() < last.message()).toList();
    return !before.isEmpty()
        && last.said().asCustomer().saysYes()
        && !last.said().asCustomer().has(CustomerAct.No.class)
        && scene.acts().stream()
            .noneMatch(act ->
                (act.writes() || act.handsOver()) && act.message() > before.getLast().message())
        && (new PutForward(scene).by(before.getLast()).stream().anyMatch(Proposal::asksForYes)
            || endsAsking(before.getLast()));
  }

  /// Its last words are a question that a yes answers.
  private static boolean endsAsking(Reply reply) {
    return reply.text().strip().endsWith("?")
        && reply.acts(Question.class).stream()
            .reduce((_, later) -> later)
            .filter(question -> !question.pleasantry() && !question.open())
            .isPresent()
        && reply.has(Proposal.class);
  }

  /// "Done!", and nothing is asked.
  private static boolean open(Reply reply, Claim claim) {
    return claim.kind() == ActionKind.OTHER && !reply.said().asAgent().waitsForAnswer();
  }

  /// "No, I don't want credit, I want it on my card." - "I have already asked for that."
  private static boolean objects(Heard heard) {
    CustomerReading said = heard.said().asCustomer();
    return said.has(CustomerAct.No.class)
        && heard.said().wants()
        && !said.has(CustomerAct.SoftClose.class)
        && !heard.said().thanks();
  }

  /// "Please change it back." - "I have reverted it."
  private static boolean requests(Heard heard, ActionKind kind) {
    return heard.said().asCustomer().all(CustomerAct.Request.class).stream()
        .filter(request -> !request.inquiry())
        .anyMatch(request ->
            request.kind() == kind
                || (Turn.MANY_NAMES.contains(kind) && Turn.MANY_NAMES.contains(request.kind())));
  }

  /// "Would you like me to do that?" proposes what its message speaks of.
  private static boolean same(Proposal proposal, Claim claim, Reply reply) {
    boolean open = proposal.kind() == ActionKind.OTHER || claim.kind() == ActionKind.OTHER;
    return proposal.kind() == claim.kind()
        || (open
            && (claim.voice() == Voice.ACTIVE || reply.said().kindsNamed().contains(claim.kind())));
  }
}
