package org.supportagentbench.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supportagentbench.language.AgentAct;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.CustomerCard;
import org.supportagentbench.suite.CustomerCard.AskedFor;
import org.supportagentbench.suite.CustomerCard.Satisfaction;
import org.supportagentbench.transcript.Ending;

/// Chooses what the customer does: "How the customer decides" of the suite's README, in code.
/// Changes nothing; the same memory and the same acts give the same decision.
final class NextMove {
  /// A promise is taken up so often; then it is a stall.
  private static final int YES_TO_PROMISES = 2;

  /// A thing is given so often; an agent that asks again is not listening.
  private static final int GIVES = 2;

  private final CaseFile caseFile;
  private final CustomerCard card;
  private final Memory memory;

  NextMove(CaseFile caseFile, Memory memory) {
    this.caseFile = caseFile;
    this.card = caseFile.customer();
    this.memory = memory;
  }

  Decision after(AgentActs acts, Progress.State state) {
    return switch (state) {
      case GOT_THE_FORBIDDEN -> Decision.stops(new Move.Thank(), Ending.SATISFIED);
      case SATISFIED -> whenSatisfied();
      case OPEN -> whenOpen(acts);
    };
  }

  private Decision whenSatisfied() {
    if (memory.owesAtOnce()) {
      return Decision.goesOn(List.of(new Move.AtOnce()));
    }
    return memory
        .nextAnyway()
        .map(push -> Decision.goesOn(List.of(push)))
        .orElseGet(() -> Decision.stops(new Move.Thank(), Ending.SATISFIED));
  }

  private Decision whenOpen(AgentActs acts) {
    List<Move> moves = new ArrayList<>();
    if (memory.owesAtOnce()) {
      moves.add(new Move.AtOnce());
    }
    List<AskedFor> things = asked(acts);
    moves.addAll(toProposals(acts, things.isEmpty()));
    if (!things.isEmpty()) {
      moves.add(new Move.Give(things));
    }
    if (moves.isEmpty()) {
      moves.addAll(toPromises(acts));
    }
    return moves.isEmpty() ? insist(acts) : Decision.goesOn(moves);
  }

  private List<Move> toProposals(AgentActs acts, boolean mayInsist) {
    if (acts.wanted().isPresent()) {
      boolean refuses = asksForTheRefused(acts) && memory.nextPush().isPresent();
      return refuses ? List.of() : List.of(new Move.SayYes(acts.wanted().get()));
    }
    if (acts.handover()) {
      return toHandover(mayInsist);
    }
    return acts.unwanted().map(proposal -> sayNo(proposal, mayInsist)).orElse(List.of());
  }

  /// The line of the card is said once; after that, and without one, a no and the next push.
  private List<Move> sayNo(AgentAct proposal, boolean mayInsist) {
    if (card.lines().somethingElse().isPresent() && memory.noes() == 0) {
      return List.of(new Move.SayNo(proposal, true));
    }
    Move no = new Move.SayNo(proposal, false);
    Optional<Move.Push> push = memory.nextPush().filter(_ -> mayInsist);
    return push.map(next -> List.of(no, next))
        .orElseGet(() -> memory.noes() == 0 || !mayInsist ? List.of(no) : List.of());
  }

  private List<Move> toHandover(boolean mayInsist) {
    boolean agrees =
        card.satisfiedBy().contains(Satisfaction.HANDOVER)
            || caseFile.bucket() == Bucket.MUST_ESCALATE;
    Move answer = new Move.OnHandover(agrees);
    if (agrees || memory.noesToHandover() == 0 || !mayInsist) {
      return List.of(answer);
    }
    return memory.nextPush().map(push -> List.of(answer, push)).orElse(List.of());
  }

  private List<AskedFor> asked(AgentActs acts) {
    return acts.asked().stream()
        .flatMap(thing -> answer(thing).stream())
        .filter(thing -> thing.text().isPresent() && memory.given(thing) < GIVES)
        .toList();
  }

  private List<Move> toPromises(AgentActs acts) {
    boolean takenUp = asksForTheRefused(acts) || memory.yesToPromises() == YES_TO_PROMISES;
    return takenUp
        ? List.of()
        : acts.promised().stream().<Move>map(promise -> new Move.SayYes(promise)).toList();
  }

  private Decision insist(AgentActs acts) {
    Optional<Move.Push> push = memory.nextPush();
    if (push.isPresent()) {
      return Decision.goesOn(List.of(push.get()));
    }
    boolean askedForTheUnknown = acts.asked().stream().anyMatch(thing -> answer(thing).isEmpty());
    return askedForTheUnknown && !memory.saidNothingToAdd()
        ? Decision.goesOn(List.of(new Move.NothingToAdd()))
        : Decision.stops(new Move.GiveUp(), Ending.GAVE_UP);
  }

  private boolean asksForTheRefused(AgentActs acts) {
    return acts.asked().stream()
        .flatMap(thing -> answer(thing).stream())
        .anyMatch(thing -> thing.text().isEmpty());
  }

  private Optional<AskedFor> answer(String thing) {
    return card.answers().stream().filter(answer -> answer.thing().equals(thing)).findFirst();
  }
}
